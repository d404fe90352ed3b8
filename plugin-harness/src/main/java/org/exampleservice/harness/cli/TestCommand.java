package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.report.Judged;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: runs contracts and prints a verdict for each. */
@Command(
        name = "test",
        description = "Runs contracts and prints a verdict for each case and backend.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness test fixtures/contracts",
            "  plugin-harness test fixtures/contracts --html target/contracts.html",
            "  plugin-harness test fixtures/contracts/example-stats-sdk --update"
        })
final class TestCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final PrintStream stdout;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders with contract.yaml, or folders of such.")
    private List<Path> folders = List.of();

    @Option(
            names = "--update",
            description = "Rewrite the goldens; not under CI=true. A run that writes does not pass.")
    private boolean update;

    @Option(
            names = "--coverage",
            paramLabel = "PERCENT",
            description = "How much of plugin.json each run must cover, 0 to 100, where its contract does not say.")
    private Optional<Integer> coverage = Optional.empty();

    @ArgGroup(exclusive = false, heading = "%nReports, any number at once:%n")
    private ReportOptions reports = new ReportOptions();

    TestCommand(Map<String, String> environment, PrintStream stdout) {
        this.environment = environment;
        this.stdout = stdout;
    }

    @Override
    public Integer call() {
        if (update && "true".equalsIgnoreCase(environment.get("CI"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--update writes goldens and CI is true, where they are only read; update them on your own machine");
        }
        ContractRunner runner = new ContractRunner(update ? Mode.UPDATE : Mode.CHECK, coverage.map(this::coverage));
        PrintWriter out = reports.ownsOutput()
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        VerdictText text = new VerdictText(out);
        List<Verdict> verdicts = new ArrayList<>();
        for (Path contract : contracts()) {
            long before = System.nanoTime();
            List<Verdict> some =
                    ExitGuard.around("of " + contract, spec.commandLine().getErr(), () -> runner.run(contract));
            Duration each = Duration.ofNanos((System.nanoTime() - before) / some.size());
            for (Verdict verdict : some) {
                text.print(verdict);
                reports.add(new Judged(contract, verdict, each), out);
                verdicts.add(verdict.alone());
            }
        }
        text.foot(verdicts);
        reports.write(environment, stdout, out);
        return exitCode(verdicts).code();
    }

    private CoverageSpec coverage(int percent) {
        try {
            return CoverageSpec.atLeast(percent);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--coverage is " + percent + "; it is a percentage, 0 to 100", e);
        }
    }

    private List<Path> contracts() {
        List<Path> contracts = new ArrayList<>();
        for (Path folder : folders) {
            List<Path> found = contracts(folder);
            if (found.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "there is no " + Contract.FILE + " in or below " + folder);
            }
            contracts.addAll(found);
        }
        return contracts.stream().distinct().toList();
    }

    private static List<Path> contracts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(Contract.FILE))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** Decided by the gravest failure. */
    static ExitCode exitCode(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.failures().stream())
                .map(Verdict.Failure::kind)
                .min(Comparator.naturalOrder())
                .map(TestCommand::exitCode)
                .orElse(ExitCode.OK);
    }

    private static ExitCode exitCode(Verdict.Kind gravest) {
        return switch (gravest) {
            case CONTRACT -> ExitCode.USAGE;
            case PLUGIN -> ExitCode.DEFINITION;
            case ENVIRONMENT -> ExitCode.ENVIRONMENT;
            case TIMEOUT -> ExitCode.LIMIT;
            case CHECK, DIFFERENCE, REWRITTEN -> ExitCode.DIFFERENCE;
        };
    }
}
