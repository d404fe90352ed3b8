package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.source.PluginLoadException;

/** Makes failures and verdicts of what was thrown. */
final class Failures {

    private Failures() {}

    /** A failure of a file that cannot be used, with its lines where they are known; else it is put at another file. */
    static Failure of(Kind kind, RuntimeException e, Path otherwise) {
        String rule = kind.name().toLowerCase(Locale.ROOT);
        if (e instanceof DocumentException document) {
            return new Failure(
                    kind,
                    e.getMessage(),
                    document.problems().stream()
                            .map(problem -> new Spot(
                                    rule,
                                    problem.what() + " (" + problem.rule() + "). " + problem.next(),
                                    Path.of(problem.file()),
                                    problem.position().line(),
                                    problem.position().column()))
                            .toList());
        }
        int line = e instanceof GoldenException golden ? Math.max(1, golden.line()) : 1;
        return Failure.at(kind, new Spot(rule, String.valueOf(e.getMessage()), otherwise, line, 1));
    }

    /** The verdict on a contract that could not be run against any of its backends. */
    static List<Verdict> notRun(Contract contract, Kind kind, RuntimeException e) {
        return List.of(Verdict.notRun(
                contract.name(),
                backends(contract),
                of(kind, e, contract.folder().resolve(Contract.FILE))));
    }

    /** The verdict on a contract whose plugin cannot be had: it points at the line that names the plugin. */
    static List<Verdict> noPlugin(Contract contract, PluginLoadException e) {
        Spot spot = new Spots(contract).inContract("plugin", String.valueOf(e.getMessage()), "plugin");
        String text = spot.file() + ":" + spot.line() + ": the plugin cannot be had: " + spot.text();
        return List.of(
                Verdict.notRun(contract.name(), backends(contract), new Failure(Kind.PLUGIN, text, List.of(spot))));
    }

    private static String backends(Contract contract) {
        return contract.backends().stream().map(BackendSpec::label).collect(Collectors.joining(", "));
    }

    /** What a contract in that folder is called. */
    static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
