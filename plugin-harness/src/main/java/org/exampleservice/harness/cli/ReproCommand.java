package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.report.Bundle;
import org.exampleservice.harness.report.Reproduction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code repro}: plays the failure in a bundle again. */
@Command(
        name = "repro",
        description = "Plays the failure in a bundle again, and says whether it is the same.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  plugin-harness repro example-multi-wiremock.zip"})
final class ReproCommand implements Callable<Integer> {

    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Bundle that test --bundles wrote.")
    private Path file;

    @Option(names = "--plugin", paramLabel = "DIR", description = "Plugin to run in place of the one in the bundle.")
    private Optional<Path> plugin = Optional.empty();

    @Option(
            names = "--trust",
            description = "Let code in the bundle run and addresses in it be asked; only if you know whose it is.")
    private boolean trusted;

    ReproCommand(Paint paint) {
        this.paint = paint;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Bundle bundle = Bundle.open(file)) {
            out.println("bundle of " + Plain.text(bundle.title()));
            Reproduction reproduction = ExitGuard.around(
                    "of " + file, spec.commandLine().getErr(), () -> Reproduction.of(bundle, plugin, trusted));
            new VerdictText(out, paint).print(reproduction.verdict());
            out.println();
            out.println(
                    reproduction.isSame()
                            ? "the failure is the one in the bundle"
                            : reproduction.verdict().passed()
                                    ? "the failure did not come back"
                                    : "it fails in another way than in the bundle");
            return TestCommand.exitCode(List.of(reproduction.verdict())).code();
        }
    }
}
