package org.exampleservice.simulator.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Notices a name that comes twice, whether it was written out or made by a row. Not threadsafe. */
final class Identities {
    private final Set<String> single = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();

    /** Adds the names of a row; a name that is there already, if there is one. */
    Optional<String> add(NamePattern pattern, int count) {
        return count == 1 ? addSingle(pattern.name(1, 1)) : addRow(new Row(pattern, count));
    }

    private Optional<String> addSingle(String name) {
        boolean known = !single.add(name) || rows.stream().anyMatch(row -> row.has(name));
        return known ? Optional.of(name) : Optional.empty();
    }

    private Optional<String> addRow(Row row) {
        Optional<String> known = single.stream()
                .filter(row::has)
                .findFirst()
                .or(() -> rows.stream().flatMap(row::shared).findFirst());
        rows.add(row);
        return known;
    }

    private record Row(NamePattern pattern, int count) {
        private boolean has(String name) {
            return pattern.numberOf(name, 1, count) > 0;
        }

        /** Names of both, looked for at the two ends of the row and where the other row begins and ends. */
        private Stream<String> shared(Row other) {
            return Stream.of(
                            pattern.name(1, 1),
                            pattern.name(1, count),
                            other.pattern.name(1, 1),
                            other.pattern.name(1, other.count))
                    .filter(name -> has(name) && other.has(name));
        }
    }
}
