package org.exampleservice.harness.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.Verdict;

/** What there is to be tested below some folders, in an order that is the same on every machine. */
final class TestUnits {

    /**
     * A contract, a variant of one, or a contract with all its variants.
     *
     * @param folder of the contract
     * @param cell name of the variant; empty for the contract itself
     * @param whole whether the variants belong to it
     */
    record Unit(Path folder, String cell, boolean whole) {

        List<Verdict> run(ContractRunner runner) {
            return whole ? runner.run(folder) : runner.run(folder, cell);
        }
    }

    private TestUnits() {}

    /** Each contract, followed by its variants; in one piece where something is counted over all of them. */
    static List<Unit> of(List<Path> contracts, ContractRunner runner) {
        return contracts.stream()
                .flatMap(folder -> runner.isOnePiece(folder) ? Stream.of(new Unit(folder, "", true)) : each(folder))
                .toList();
    }

    /** The variants of that name, alone. */
    static List<Unit> named(List<Path> contracts, String cell) {
        return contracts.stream()
                .flatMap(TestUnits::each)
                .filter(unit -> unit.cell().equals(cell))
                .toList();
    }

    /** The names of all variants. */
    static List<String> names(List<Path> contracts) {
        return contracts.stream()
                .flatMap(TestUnits::each)
                .map(Unit::cell)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<Unit> each(Path folder) {
        return ContractRunner.units(folder).stream().map(cell -> new Unit(folder, cell, false));
    }

    /** Those of a part. */
    static List<Unit> of(List<Unit> all, Shard shard) {
        List<Unit> some = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (shard.takes(index)) {
                some.add(all.get(index));
            }
        }
        return some;
    }
}
