package org.exampleservice.harness.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.testkit.PluginFolder;

/** A contract of one plugin in a folder of its own. */
final class Case {

    /** For plugins that ask nobody. */
    static final String ASKS_NOBODY = "expect: {requests: none}\n";

    private final Path folder;

    private Case(Path folder) {
        this.folder = folder;
    }

    /** Two cycles of a plugin, and further fields. */
    static Case of(Path temp, Class<?> plugin, String fields) {
        PluginFolder.of(temp.resolve("plugin"), plugin);
        return of(temp, "format: 1\nplugin: ../plugin\ncycles: 2\n" + fields);
    }

    static Case of(Path temp, String yaml) {
        try {
            Path folder = Files.createDirectories(temp.resolve("case"));
            Files.writeString(folder.resolve(Contract.FILE), yaml);
            return new Case(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a contract", e);
        }
    }

    Path folder() {
        return folder;
    }

    Path golden() {
        return folder.resolve(Contract.GOLDEN);
    }

    /** Writes the golden, whatever else is wrong. */
    Case updated() {
        run(Mode.UPDATE);
        return this;
    }

    List<Verdict> run(Mode mode) {
        return new ContractRunner(mode).run(folder);
    }

    /** The verdict on the only backend. */
    Verdict check() {
        List<Verdict> verdicts = run(Mode.CHECK);
        if (verdicts.size() != 1) {
            throw new AssertionError("one verdict expected: " + verdicts);
        }
        return verdicts.get(0);
    }

    /** The failures, paths as from the folder above. */
    List<Failure> failures() {
        return check().failures().stream().map(this::relative).toList();
    }

    List<Kind> kinds() {
        return check().failures().stream().map(Failure::kind).toList();
    }

    Failure relative(Failure failure) {
        return new Failure(
                failure.kind(), failure.text().replace(folder.getParent().toString() + "/", ""));
    }
}
