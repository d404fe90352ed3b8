package org.exampleservice.harness.contract;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.backend.BackendException;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.fault.Fault;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.golden.MatrixGolden;
import org.exampleservice.harness.golden.Plural;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;

/**
 * Breaks every request that a plugin makes in every way there is, one at a time, and looks what becomes of it: each distinct
 * request of each endpoint with each {@link Fault}, against the first backend of a contract. Whatever is wrong becomes a verdict;
 * nothing is thrown.
 *
 * <p>Only silence takes real time: an answer that does not come is waited for over a real connection, by the plugin's own
 * time-out or the patience of the contract's {@code faults}, whichever ends first. All else costs none.
 */
public final class FailureMatrix {

    private static final int LEAST_CYCLES = 3;

    private final Mode mode;
    private final Predicate<String> wanted;
    private final boolean whole;

    /**
     * What came of it.
     *
     * @param cells in the order of requests and faults, those that were run
     * @param verdicts one for each cell, and one for the matrix if something is wrong with it as a whole
     */
    public record Result(List<MatrixCell> cells, List<Verdict> verdicts) {
        public Result {
            cells = List.copyOf(cells);
            verdicts = List.copyOf(verdicts);
        }
    }

    private FailureMatrix(Mode mode, Predicate<String> wanted, boolean whole) {
        this.mode = mode;
        this.wanted = wanted;
        this.whole = whole;
    }

    /** All cells. */
    public static FailureMatrix whole(Mode mode) {
        return new FailureMatrix(mode, name -> true, true);
    }

    /** The cells that are wanted, asked for in their order by {@code METHOD target fault}; goldens are not written. */
    public static FailureMatrix some(Mode mode, Predicate<String> wanted) {
        return new FailureMatrix(mode == Mode.UPDATE || mode == Mode.PROPOSE ? Mode.CHECK : mode, wanted, false);
    }

    /** Runs the matrix of the contract in a folder; nothing comes of one that expects no request. */
    public Result run(Path folder) {
        try {
            Contract contract = ContractReader.read(folder);
            if (contract.expect().asksNothing()) {
                return new Result(List.of(), List.of());
            }
            return run(contract);
        } catch (DocumentException e) {
            return broken(Failures.name(folder), Failures.of(Kind.CONTRACT, e, folder.resolve(Contract.FILE)));
        }
    }

    private Result run(Contract contract) {
        Path file = contract.folder().resolve(Contract.FILE);
        try (LoadedPlugin plugin = PluginLoader.load(contract.plugin(), contract.python())) {
            return run(contract, plugin);
        } catch (PluginLoadException | DocumentException e) {
            return broken(contract.name(), Failures.of(Kind.PLUGIN, e, file));
        } catch (ConfigurationException e) {
            return broken(contract.name(), Failures.of(Kind.CONTRACT, e, file));
        } catch (BackendException | UncheckedIOException e) {
            return broken(contract.name(), Failures.of(Kind.ENVIRONMENT, e, file));
        } catch (GoldenException e) {
            return broken(
                    contract.name(),
                    Failures.of(Kind.CONTRACT, e, contract.folder().resolve(MatrixGolden.FILE)));
        }
    }

    private Result run(Contract contract, LoadedPlugin plugin) {
        if (contract.cycles() < LEAST_CYCLES) {
            return broken(
                    contract.name(),
                    new Failure(
                            Kind.CHECK,
                            "the contract has " + Plural.of(contract.cycles(), "cycle")
                                    + ", and a failure matrix needs " + LEAST_CYCLES
                                    + ": one before the fault, one with it, one to recover. Run more"));
        }
        BackendSpec spec = contract.backends().get(0);
        FaultRuns runs = new FaultRuns(contract, plugin, spec, wanted);
        List<FaultTrial> trials = runs.trials();
        return judge(contract, plugin, spec, trials, tooMany(contract, runs.mostRequests()));
    }

    private static Optional<Failure> tooMany(Contract contract, int requests) {
        String text = "the plugin makes " + requests + " different requests in "
                + Plural.of(contract.cycles(), "cycle") + ", and a failure matrix breaks the first "
                + FaultRuns.MOST_REQUESTS + " of them. Break them from a contract with fewer cycles or nodes";
        return requests <= FaultRuns.MOST_REQUESTS
                ? Optional.empty()
                : Optional.of(Failure.at(Kind.CHECK, new Spots(contract).inContract("many-requests", text, "cycles")));
    }

    private Result judge(
            Contract contract,
            LoadedPlugin plugin,
            BackendSpec spec,
            List<FaultTrial> trials,
            Optional<Failure> tooMany) {
        List<MatrixCell> cells = trials.stream().map(FaultTrial::cell).toList();
        List<Verdict> verdicts = new ArrayList<>();
        Path file = contract.folder().resolve(MatrixGolden.FILE);
        MatrixGolden actual = new MatrixGolden(plugin.definition().name(), cells);
        Optional<MatrixGolden> golden = Files.exists(file) ? Optional.of(MatrixGolden.read(file)) : Optional.empty();
        FaultJudge judge = new FaultJudge(contract, plugin, golden.filter(it -> mode != Mode.UPDATE));
        trials.forEach(trial -> verdicts.add(judge.verdict(trial, spec)));
        List<Failure> failures = new ArrayList<>(tooMany.stream().toList());
        if (!whole && golden.isEmpty() && !trials.isEmpty()) {
            failures.add(noGolden(contract, file));
        }
        if (whole) {
            failures.addAll(judge.unneededAllowances());
            whole(contract, actual, golden, file, failures);
        }
        if (trials.isEmpty() && whole) {
            failures.add(new Failure(
                    Kind.CHECK,
                    "the plugin made no request, so there is nothing to break. Mend the"
                            + " plugin, or say expect: {requests: none} if it asks nobody"));
        }
        if (!failures.isEmpty()) {
            verdicts.add(Verdict.notRun(contract.name() + "#matrix", spec.label(), failures));
        }
        return new Result(cells, verdicts);
    }

    private void whole(
            Contract contract, MatrixGolden actual, Optional<MatrixGolden> golden, Path file, List<Failure> failures) {
        if (mode == Mode.UPDATE) {
            update(actual, golden, file, failures);
            return;
        }
        boolean same = golden.filter(it -> it.text().equals(actual.text())).isPresent();
        if (mode == Mode.PROPOSE && !same) {
            actual.propose(file);
        }
        if (golden.isEmpty()) {
            failures.add(noGolden(contract, file));
            return;
        }
        golden.get()
                .orphans(actual.cells())
                .forEach(name -> failures.add(new Failure(
                        Kind.DIFFERENCE,
                        "the golden " + file + " has the cell " + name + ", and the plugin makes no such request")));
    }

    private static Failure noGolden(Contract contract, Path file) {
        String text = "there is no golden " + file
                + ", so nothing was compared; a matrix that checks nothing is never green. Write it with"
                + " test --matrix --update, read it, and commit it";
        return Failure.at(Kind.CHECK, new Spots(contract).inContract("no-golden", text));
    }

    private static void update(MatrixGolden actual, Optional<MatrixGolden> golden, Path file, List<Failure> failures) {
        String changes = golden.map(it -> it.changesTo(actual))
                .orElseGet(() -> Plural.of(actual.cells().size(), "cell") + " written");
        if (!changes.isEmpty()) {
            actual.write(file);
            String text = "rewrote " + file + ": " + changes
                    + ". A run that writes does not pass: read the change, then run again without --update";
            failures.add(Failure.at(Kind.REWRITTEN, Spot.top("rewritten", text, file)));
        }
    }

    private static Result broken(String name, Failure failure) {
        return new Result(List.of(), List.of(Verdict.notRun(name + "#matrix", "", List.of(failure))));
    }
}
