package org.exampleservice.harness.contract;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendException;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.coverage.ConfigReads;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.harness.golden.RecordingComparator;
import org.exampleservice.harness.golden.UpdateSummary;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.why.Answers;

/**
 * Runs contracts. Whatever is wrong with one becomes its verdict; nothing is thrown. Different contracts may be run side by
 * side.
 */
public final class ContractRunner {

    /** Whether goldens are compared with, or rewritten. */
    public enum Mode {
        /** They are compared with and nothing is written. */
        CHECK,
        /** As {@link #CHECK}, and an operator that never mattered is a failure: for machines that build. */
        STRICT,
        /** As {@link #CHECK}, and what would be written lies beside them afterwards: for people, who review it. */
        PROPOSE,
        /** They are rewritten. */
        UPDATE
    }

    private final Mode mode;
    private final Optional<CoverageSpec> coverage;

    public ContractRunner(Mode mode) {
        this(mode, Optional.empty());
    }

    /** One that asks contracts for a coverage of plugin.json where they ask for none. */
    public ContractRunner(Mode mode, Optional<CoverageSpec> coverage) {
        this.mode = mode;
        this.coverage = Objects.requireNonNull(coverage, "coverage");
    }

    /**
     * Runs the contract in a folder against each of its backends, and then each of its variants likewise; one verdict for
     * each, in their order.
     */
    public List<Verdict> run(Path folder) {
        List<Verdict> verdicts = new ArrayList<>(run(folder, ""));
        units(folder).stream().skip(1).forEach(cell -> verdicts.addAll(run(folder, cell)));
        return verdicts;
    }

    /** Runs one variant of the contract in a folder; the contract itself if the name is empty. */
    public List<Verdict> run(Path folder, String cell) {
        try {
            return ContractReader.read(folder)
                    .variant(cell)
                    .map(this::run)
                    .orElseThrow(() -> new IllegalArgumentException("no variant " + cell));
        } catch (DocumentException e) {
            return List.of(Verdict.notRun(name(folder), "", failure(Kind.CONTRACT, e, folder.resolve(Contract.FILE))));
        }
    }

    /** The empty name of the contract itself, then those of its variants; the former alone if it cannot be read. */
    public static List<String> units(Path folder) {
        try {
            return Stream.concat(
                            Stream.of(""),
                            ContractReader.read(folder).cells().stream().map(Cell::name))
                    .toList();
        } catch (DocumentException e) {
            return List.of("");
        }
    }

    /** Runs a contract against each of its backends; one verdict for each, in their order. */
    public List<Verdict> run(Contract contract) {
        try (LoadedPlugin plugin = PluginLoader.load(contract.plugin(), contract.python())) {
            return run(contract, plugin);
        } catch (PluginLoadException | DocumentException e) {
            return notRun(contract, Kind.PLUGIN, e);
        } catch (UncheckedIOException e) {
            return notRun(contract, Kind.ENVIRONMENT, e);
        }
    }

    /** As {@link #run(Contract)}, but with a plugin at hand in place of the one that the contract names. */
    public List<Verdict> run(Contract contract, LoadedPlugin plugin) {
        try {
            boolean asks = contract.cell().isEmpty();
            Contract demanding =
                    coverage.filter(any -> asks).map(contract::orCoverage).orElse(contract);
            List<Verdict> verdicts = verdicts(demanding, plugin);
            return mode == Mode.STRICT ? UnneededOperators.failing(verdicts) : verdicts;
        } catch (ConfigurationException e) {
            return notRun(contract, Kind.CONTRACT, e);
        }
    }

    /**
     * Writes plain values in place of the operators of a contract's goldens that never mattered against any of its backends.
     *
     * @return a sentence for each golden that was rewritten
     */
    public static List<String> removeUnneededOperators(Path folder) {
        return UnneededOperators.remove(new ContractRunner(Mode.CHECK).run(folder));
    }

    private List<Verdict> verdicts(Contract contract, LoadedPlugin plugin) {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Recording> first = new LinkedHashMap<>();
        for (BackendSpec backend : contract.backends()) {
            try {
                Answers answers = new Answers();
                PluginRun run = plan(contract, plugin, backend).onAnswer(answers::add);
                record(contract, plugin, backend, run).forEach((endpoint, recording) -> {
                    verdicts.add(judge(
                            contract, plugin, backend, endpoint, recording, first.get(endpoint), reads(run), answers));
                    first.putIfAbsent(endpoint, recording);
                });
            } catch (Cells.NothingToDisturbException e) {
                String text = e.getMessage();
                verdicts.add(Verdict.notRun(
                        contract.name(),
                        backend.label(),
                        Failure.at(Kind.CHECK, new Spots(contract).inContract("checks-nothing", text, "cases"))));
            } catch (BackendException e) {
                verdicts.add(Verdict.notRun(
                        contract.name(),
                        backend.label(),
                        failure(Kind.ENVIRONMENT, e, contract.folder().resolve(Contract.FILE))));
            }
        }
        return verdicts;
    }

    private static ConfigReads reads(PluginRun run) {
        return run.askedConfig().map(keys -> new ConfigReads(true, keys)).orElse(ConfigReads.UNTOLD);
    }

    private static Map<String, Recording> record(
            Contract contract, LoadedPlugin plugin, BackendSpec backend, PluginRun run) {
        Map<String, Recording> recordings = new LinkedHashMap<>();
        Cells.run(contract, backend, run, () -> plan(contract, plugin, backend))
                .forEach((endpoint, recording) -> recordings.put(endpoint, recording.checking(contract.requests())));
        return recordings;
    }

    static PluginRun plan(Contract contract, LoadedPlugin plugin, BackendSpec backend) {
        PluginRun run = PluginRun.of(plugin)
                .config(contract.config())
                .against(backend)
                .namingBackend()
                .cycles(contract.cycles())
                .limits(contract.limits())
                .patience(contract.patience())
                .timetable(Cells.timetable(contract));
        contract.beside().forEach(other -> run.beside(DefinitionReader.read(other)));
        contract.start().ifPresent(run::start);
        contract.changes().forEach(run::change);
        contract.endpoints().forEach(endpoint -> run.endpoint(endpoint.name(), endpoint.config()));
        return run;
    }

    private Verdict judge(
            Contract contract,
            LoadedPlugin plugin,
            BackendSpec backend,
            String endpoint,
            Recording recording,
            Recording first,
            ConfigReads reads,
            Answers answers) {
        List<Failure> failures = new ArrayList<>(new Checks(contract, endpoint, recording).failures(backend));
        List<String> notes = new ArrayList<>(RefusedConnections.notes(recording));
        new DemandChecks(contract, plugin.definition(), recording, reads, answers).check(backend, failures, notes);
        Optional<Comparison> comparison = first == null || mode != Mode.UPDATE
                ? golden(
                        GoldenFile.at(contract.golden(endpoint)),
                        contract,
                        recording,
                        new Explained(backend, recording, answers),
                        failures,
                        notes,
                        first == null)
                : Optional.empty();
        boolean differs = failures.stream().anyMatch(failure -> failure.kind() == Kind.DIFFERENCE);
        if (first != null && !differs) {
            agreement(contract, recording, first, failures);
        }
        String against = contract.endpoints().isEmpty() ? backend.label() : backend.label() + ", endpoint " + endpoint;
        return new Verdict(
                contract.name(),
                against,
                recording.cycles().size(),
                recording.tally(),
                failures,
                notes,
                Optional.of(new Evidence(
                        contract, backend, plugin.definition(), plugin.properties(), recording, comparison)));
    }

    private Optional<Comparison> golden(
            GoldenFile golden,
            Contract contract,
            Recording recording,
            Explained explained,
            List<Failure> failures,
            List<String> notes,
            boolean isFirst) {
        boolean complete = failures.stream().noneMatch(failure -> failure.kind() == Kind.TIMEOUT);
        try {
            boolean isMissed = golden.exists() || contract.demands().oracle().isEmpty();
            if (mode == Mode.PROPOSE && isFirst && complete && isMissed) {
                golden.propose(recording);
            }
            if (mode == Mode.UPDATE) {
                if (complete) {
                    update(golden, recording, failures);
                }
            } else if (!golden.exists() && contract.demands().oracle().isPresent()) {
                notes.add("there is no golden, and the oracle needs none");
            } else if (!golden.exists()) {
                failures.add(Failure.at(Kind.CHECK, new Spots(contract).inContract("no-golden", noGolden(golden))));
            } else {
                Comparison comparison = explained.of(golden.compare(recording));
                compare(golden, comparison, failures, notes);
                return Optional.of(comparison);
            }
        } catch (GoldenException | UncheckedIOException e) {
            failures.add(failure(Kind.CONTRACT, e, golden.path()));
        }
        return Optional.empty();
    }

    private static String noGolden(GoldenFile golden) {
        return "there is no golden " + golden
                + ", so nothing was compared; a case that checks nothing is never green. Write it with"
                + " test --update, read it, and commit it";
    }

    private static void update(GoldenFile golden, Recording recording, List<Failure> failures) {
        UpdateSummary summary = golden.update(recording);
        if (!summary.isEmpty()) {
            String text = "rewrote " + golden + ": " + summary
                    + ". A run that writes does not pass: read the change, then run again without --update";
            failures.add(Failure.at(Kind.REWRITTEN, Spot.top("rewritten", text, golden.path())));
        }
    }

    private static void compare(GoldenFile golden, Comparison comparison, List<Failure> failures, List<String> notes) {
        if (!comparison.isEqual()) {
            failures.add(new Failure(Kind.DIFFERENCE, comparison.text(), Spots.inGolden(golden.path(), comparison)));
        }
        comparison
                .unneededOperators()
                .forEach(unneeded -> notes.add("line "
                        + unneeded.goldenLine() + " of the golden: the operator " + unneeded.operator() + " of "
                        + unneeded.path() + " never mattered, " + unneeded.plain()
                        + " would do. Write that, or keep it if the value differs from run to run"));
    }

    private static void agreement(Contract contract, Recording recording, Recording first, List<Failure> failures) {
        Comparison comparison = RecordingComparator.compare(
                Golden.of(first).named(contract.backends().get(0).label()), recording);
        if (!comparison.isEqual()) {
            String text = "the recording is not the one of "
                    + contract.backends().get(0).label()
                    + ", and every backend of a contract must give the same:\n" + comparison.text();
            failures.add(
                    Failure.at(Kind.DIFFERENCE, new Spots(contract).inContract("backends-disagree", text, "also")));
        }
    }

    private static List<Verdict> notRun(Contract contract, Kind kind, RuntimeException e) {
        String backends = contract.backends().stream().map(BackendSpec::label).collect(Collectors.joining(", "));
        return List.of(Verdict.notRun(
                contract.name(), backends, failure(kind, e, contract.folder().resolve(Contract.FILE))));
    }

    /** A failure of a file that cannot be used, with its lines where they are known; else it is put at another file. */
    static Failure failure(Kind kind, RuntimeException e, Path otherwise) {
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

    static String name(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
