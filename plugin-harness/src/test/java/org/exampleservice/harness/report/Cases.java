package org.exampleservice.harness.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.testkit.PluginFolder;

/** Verdicts to report on, of plugins that ask nobody. */
final class Cases {

    static final String ASKS_NOBODY = "expect: {requests: none}\n";

    private Cases() {}

    /** Two cycles with a golden of their own, hence green if nothing else is wrong. */
    static Judged green(Path temp, String name, Class<?> plugin, String fields) {
        Path folder = contract(temp, name, plugin, fields);
        new ContractRunner(Mode.UPDATE).run(folder);
        return check(folder);
    }

    /** As a green one, with a text of its golden replaced. */
    static Judged changed(Path temp, String name, Class<?> plugin, String fields, String from, String to) {
        Path folder = green(temp, name, plugin, fields).folder();
        try {
            Path golden = folder.resolve(Contract.GOLDEN);
            Files.writeString(golden, Files.readString(golden).replace(from, to));
            return check(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Judged check(Path folder) {
        return new Judged(folder, new ContractRunner(Mode.CHECK).run(folder).get(0), Duration.ofMillis(20));
    }

    static Path contract(Path temp, String name, Class<?> plugin, String fields) {
        try {
            PluginFolder.of(temp.resolve("plugins/" + plugin.getSimpleName()), plugin);
            Path folder = Files.createDirectories(temp.resolve("contracts/" + name));
            Files.writeString(
                    folder.resolve(Contract.FILE),
                    "format: 1\nplugin: ../../plugins/" + plugin.getSimpleName() + "\ncycles: 2\n" + fields);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A green one, a difference, a drop, one full of hostile text, and one that cannot be read. */
    static List<Judged> all(Path temp) {
        return List.of(
                green(temp, "green", org.exampleservice.harness.testkit.Plugins.Fine.class, ASKS_NOBODY),
                changed(
                        temp,
                        "differs",
                        org.exampleservice.harness.testkit.Plugins.Fine.class,
                        ASKS_NOBODY,
                        "\"value\": 1}",
                        "\"value\": 2}"),
                green(temp, "drops", org.exampleservice.harness.testkit.Plugins.Varied.class, ASKS_NOBODY),
                green(
                        temp,
                        "<script>alert(1)<!--]]>&\"'",
                        org.exampleservice.harness.testkit.Plugins.Hostile.class,
                        ""),
                check(contract(
                        temp, "unreadable", org.exampleservice.harness.testkit.Plugins.Fine.class, "cylces: 3\n")));
    }
}
