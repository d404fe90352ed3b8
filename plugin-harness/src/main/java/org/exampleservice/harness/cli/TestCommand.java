package org.exampleservice.harness.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractFolders;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.coverage.CoverageSpec;
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
            "  plugin-harness test fixtures/contracts/example-stats-sdk --update",
            "  plugin-harness test fixtures/contracts/example-stats-sdk --matrix",
            "  plugin-harness test fixtures/contracts --shard 1/2"
        })
final class TestCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final PrintStream stdout;
    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders with contract.yaml, folders of such, or such a file.")
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

    @Option(
            names = "--matrix",
            description = {
                "Break every request of the plugin in every way instead, and compare with matrix.golden.json."
            })
    private boolean matrix;

    @Option(
            names = "--cell",
            paramLabel = "NAME",
            description = "Run one variant of the contracts alone, or with --matrix one cell such as 'GET / 500'.")
    private Optional<String> cell = Optional.empty();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shard.Converter.class,
            description = "Run one of N parts, which are the same on every machine.")
    private Shard shard = Shard.WHOLE;

    @ArgGroup(exclusive = false, heading = "%nReports, any number at once:%n")
    private ReportOptions reports = new ReportOptions();

    TestCommand(Map<String, String> environment, PrintStream stdout, Paint paint) {
        this.environment = environment;
        this.stdout = stdout;
        this.paint = paint;
    }

    @Override
    public Integer call() {
        folders = folders.stream().map(ContractFolders::folder).toList();
        boolean ci = "true".equalsIgnoreCase(environment.get("CI"));
        if (update && ci) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--update writes goldens and CI is true, where they are only read; update them on your own machine");
        }
        Mode mode = update ? Mode.UPDATE : ci ? Mode.STRICT : Mode.PROPOSE;
        PrintWriter out = reports.ownsOutput()
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        TestSession session = new TestSession(spec.commandLine().getErr(), out, reports, coverage, paint);
        List<Path> contracts = contracts();
        if (matrix) {
            session.matrices(contracts, mode, cell, shard);
        } else {
            ContractRunner runner = new ContractRunner(mode, coverage.map(this::coverage));
            session.units(units(contracts, runner), runner);
        }
        if (cell.isPresent() && session.isEmpty()) {
            throw new ParameterException(spec.commandLine(), noCell(contracts));
        }
        if (matrix && shard.isWhole() && session.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "none of the contracts expects a request, so there is nothing to break; name one whose plugin asks");
        }
        if (!matrix && cell.isEmpty() && shard.isWhole()) {
            session.tidy(folders, contracts, mode);
        }
        session.foot(folders, ci);
        reports.write(environment, stdout, out);
        return exitCode(session.verdicts()).code();
    }

    private List<TestUnits.Unit> units(List<Path> contracts, ContractRunner runner) {
        return TestUnits.of(
                cell.map(name -> TestUnits.named(contracts, name)).orElseGet(() -> TestUnits.of(contracts, runner)),
                shard);
    }

    private String noCell(List<Path> contracts) {
        List<String> known = TestUnits.names(contracts);
        return "there is no cell " + Plain.text(cell.orElseThrow())
                + (matrix
                        ? "; cells are named as test --matrix shows them: method, target and fault"
                        : known.isEmpty()
                                ? "; the contracts have no cases and no matrix"
                                : "; there are " + String.join(", ", known));
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
            List<Path> found = ContractFolders.contracts(folder);
            List<Path> links = ContractFolders.links(folder);
            links.forEach(this::tell);
            if (found.isEmpty()) {
                throw new ParameterException(spec.commandLine(), none(folder, !links.isEmpty()));
            }
            contracts.addAll(found);
        }
        return contracts.stream().distinct().toList();
    }

    private void tell(Path link) {
        spec.commandLine()
                .getErr()
                .println(HarnessCommand.NAME + ": " + Plain.text(link.toString())
                        + " is a link to a folder with contracts, and links below a folder are not followed; name it to"
                        + " test them");
    }

    private static String none(Path folder, boolean linked) {
        if (!Files.exists(folder)) {
            return (Files.isSymbolicLink(folder)
                            ? folder + " is a link that leads to itself or to nothing"
                            : "there is no " + folder)
                    + "; name a folder with " + Contract.FILE + ", or one of such";
        }
        return "there is no " + Contract.FILE + " in or below " + folder
                + (linked ? " itself" : "")
                + (Files.isDirectory(folder) ? "" : ", which is no folder");
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
