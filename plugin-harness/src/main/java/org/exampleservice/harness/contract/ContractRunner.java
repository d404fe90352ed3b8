package org.exampleservice.harness.contract;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;

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
     * each, in their order. Coverage is counted over all of them together.
     */
    public List<Verdict> run(Path folder) {
        return read(folder, contract -> loaded(contract, plugin -> together(contract, plugin)));
    }

    /**
     * Runs one variant of the contract in a folder; the contract itself if the name is empty. A coverage that is counted over
     * variants is not judged then.
     */
    public List<Verdict> run(Path folder, String cell) {
        return read(
                folder,
                contract -> contract.variant(cell)
                        .map(it -> it.cells().isEmpty()
                                ? demanding(it)
                                : it.withDemands(it.demands().withoutCoverage()))
                        .map(it -> loaded(it, plugin -> asked(it, plugin, new Sightings(plugin.definition()))))
                        .orElseThrow(() -> new IllegalArgumentException("no variant " + cell)));
    }

    private static List<Verdict> read(Path folder, Function<Contract, List<Verdict>> then) {
        try {
            return then.apply(ContractReader.read(folder));
        } catch (DocumentException e) {
            return List.of(Verdict.notRun(
                    Failures.name(folder), "", Failures.of(Kind.CONTRACT, e, folder.resolve(Contract.FILE))));
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

    /** Whether a contract and its variants must be run in one go, since something is counted over all of them. */
    public boolean isOnePiece(Path folder) {
        try {
            Contract contract = demanding(ContractReader.read(folder));
            return !contract.cells().isEmpty() && contract.demands().coverage().isPresent();
        } catch (DocumentException e) {
            return false;
        }
    }

    /** Runs a contract without its variants against each of its backends; one verdict for each, in their order. */
    public List<Verdict> run(Contract contract) {
        return loaded(contract, plugin -> run(contract, plugin));
    }

    /** As {@link #run(Contract)}, but with a plugin at hand in place of the one that the contract names. */
    public List<Verdict> run(Contract contract, LoadedPlugin plugin) {
        return asked(demanding(contract), plugin, new Sightings(plugin.definition()));
    }

    /** The contract comes first and is run last, when it is known what its variants have shown. */
    private List<Verdict> together(Contract contract, LoadedPlugin plugin) {
        Sightings sightings = new Sightings(plugin.definition());
        List<Verdict> variants = new ArrayList<>();
        for (Cell cell : contract.cells()) {
            variants.addAll(asked(Cells.variant(contract, cell), plugin, sightings));
        }
        List<Verdict> verdicts = new ArrayList<>(asked(demanding(contract), plugin, sightings));
        verdicts.addAll(variants);
        return verdicts;
    }

    private List<Verdict> asked(Contract contract, LoadedPlugin plugin, Sightings sightings) {
        return new CaseRun(mode, contract, plugin, sightings).verdicts();
    }

    private Contract demanding(Contract contract) {
        return contract.cell().isPresent()
                ? contract
                : coverage.map(contract::orCoverage).orElse(contract);
    }

    private static List<Verdict> loaded(Contract contract, Function<LoadedPlugin, List<Verdict>> then) {
        try (LoadedPlugin plugin = PluginLoader.load(contract.plugin(), contract.python())) {
            return then.apply(plugin);
        } catch (PluginLoadException e) {
            return Failures.noPlugin(contract, e);
        } catch (DocumentException e) {
            return Failures.notRun(contract, Kind.PLUGIN, e);
        } catch (UncheckedIOException e) {
            return Failures.notRun(contract, Kind.ENVIRONMENT, e);
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
}
