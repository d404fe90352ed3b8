package org.exampleservice.harness.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a contract asks of coverage. Immutable, hence thread-safe.
 *
 * @param atLeast share of the entries that must be covered, in percent
 * @param declares how many entries of a kind plugin.json has; a kind that is not named may have any number
 * @param exemptions entries that need not be covered, and what may be undeclared; one that nothing needs is a failure
 */
public record CoverageSpec(int atLeast, Map<EntryKind, Integer> declares, List<Exemption> exemptions) {

    /** Everything, with nothing excepted. */
    public static final CoverageSpec ALL = atLeast(100);

    /**
     * One entry that is left out.
     *
     * @param kind of the entry
     * @param name of the entry; all of the kind if empty
     * @param because why
     */
    public record Exemption(EntryKind kind, Optional<String> name, String because) {
        public Exemption {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(because, "because");
        }

        boolean isFor(EntryKind other, String otherName) {
            return kind == other && name.map(otherName::equals).orElse(true);
        }

        @Override
        public String toString() {
            return name.map(it -> kind.word() + " " + it).orElse("every " + kind.word());
        }
    }

    public CoverageSpec {
        if (atLeast < 0 || atLeast > 100) {
            throw new IllegalArgumentException("atLeast is " + atLeast + "; it is a percentage, 0 to 100");
        }
        declares = declares.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(declares));
        exemptions = List.copyOf(exemptions);
    }

    /** A share of all entries, with nothing excepted. */
    public static CoverageSpec atLeast(int percent) {
        return new CoverageSpec(percent, Map.of(), List.of());
    }
}
