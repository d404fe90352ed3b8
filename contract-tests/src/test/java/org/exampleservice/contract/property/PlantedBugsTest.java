package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.exampleservice.contract.House;

/** Ten broken engines are found, and what shows them is small (goals.md 3.5 B10). */
class PlantedBugsTest {

    private static final int TRIES = 1000;

    private static final List<EngineMutant> MUTANTS = List.of(
            new EngineMutant("no growth emits nothing", "Baselines", "return delta < 0", "return delta <= 0"),
            new EngineMutant(
                    "a baseline is never lost", "Baselines", "previous = current;", "previous.putAll(current);"),
            new EngineMutant("the last value is the baseline", "Baselines", "current.putIfAbsent(", "current.put("),
            new EngineMutant(
                    "rates are per minute", "ResultSender", "growth.delta() / growth.seconds()", "growth.delta()"),
            new EngineMutant(
                    "states are counted from 1",
                    "DeclaredStates",
                    "state.name(), number)",
                    "state.name(), number + 1)"),
            new EngineMutant("dimensions make no counter", "SeriesKey", "dimensions.isEmpty()", "entityId != 0"),
            new EngineMutant(
                    "one property less",
                    "LimitCounters",
                    "count > limits.properties()",
                    "count >= limits.properties()"),
            new EngineMutant("a batch is 101", "ResultBuffer", "BATCH = 100", "BATCH = 101"),
            new EngineMutant(
                    "the topology of a failed query stays",
                    "CycleResults",
                    "topology.discard(draft, DropReason.TOPOLOGY_DISCARDED)",
                    "topology.keepStuck(draft)"),
            new EngineMutant("one failure more", "EndpointEngine", "CRASH_LIMIT = 20", "CRASH_LIMIT = 21"));

    /** What was found of one mutant. */
    private record Found(String mutant, int tries, Chain smallest) {
        int cycles() {
            return smallest.minutes().size();
        }

        int entities() {
            Set<EntityName> entities = new HashSet<>();
            for (Action action : smallest.actions()) {
                on(action).ifPresent(entities::add);
            }
            return entities.size();
        }

        private static Optional<EntityName> on(Action action) {
            if (action instanceof Action.Report report) {
                return Optional.of(report.on());
            }
            if (action instanceof Action.Property property) {
                return Optional.of(property.on());
            }
            if (action instanceof Action.Event event) {
                return Optional.of(event.on());
            }
            if (action instanceof Action.Burst burst) {
                return Optional.of(burst.on());
            }
            if (action instanceof Action.Address address) {
                return Optional.of(address.on());
            }
            if (action instanceof Action.Ports ports) {
                return Optional.of(ports.on());
            }
            if (action instanceof Action.Late late) {
                return Optional.of(late.on());
            }
            if (action instanceof Action.Rename rename) {
                return Optional.of(new EntityName(rename.group(), ""));
            }
            return action instanceof Action.Create create ? Optional.of(create.what()) : Optional.empty();
        }

        boolean isSmall() {
            return cycles() <= 3 && entities() <= 1;
        }

        @Override
        public String toString() {
            return mutant + ": try " + tries + ", " + cycles() + " cycles, " + entities() + " entities, " + smallest;
        }
    }

    @Example
    void every_planted_bug_is_found_within_1000_tries_and_at_least_8_shrink_to_3_cycles_and_1_entity() {
        List<Found> found = MUTANTS.stream().map(PlantedBugsTest::find).toList();
        print(found);

        assertThat(found).filteredOn(Found::isSmall).as(() -> found.toString()).hasSizeGreaterThanOrEqualTo(8);
    }

    /** The table that the README speaks of. */
    private static void print(List<Found> found) {
        String table = found.stream()
                .map(one -> String.format(
                        Locale.ROOT, "%-40s %5d %7d %9d%n", one.mutant(), one.tries(), one.cycles(), one.entities()))
                .collect(Collectors.joining(
                        "", String.format(Locale.ROOT, "%-40s %5s %7s %9s%n", "bug", "try", "cycles", "entities"), ""));
        try {
            Files.writeString(House.at("contract-tests/target/planted-bugs.txt"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found find(EngineMutant mutant) {
        ChainRuntime broken = mutant.runtime();
        ChainRuntime reference = new ReferenceRuntime();
        Predicate<Chain> shows = chain -> Agreement.on(chain, broken, reference).isPresent();
        RandomGenerator<Chain> chains = Chains.any().generator(TRIES);
        Random random = new Random(20260101);
        for (int tries = 1; tries <= TRIES; tries++) {
            Chain chain = chains.next(random).value();
            if (shows.test(chain)) {
                return new Found(mutant.name(), tries, ChainShrinker.smallest(chain, shows));
            }
        }
        throw new AssertionError("not found within " + TRIES + " tries: " + mutant.name());
    }
}
