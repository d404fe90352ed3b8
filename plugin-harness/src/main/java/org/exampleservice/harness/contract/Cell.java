package org.exampleservice.harness.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.fault.Fault;

/**
 * A variant of a contract with a golden of its own. Immutable, hence thread-safe.
 *
 * @param name by which it is run again
 * @param config values over those of the contract
 * @param scenario in place of the one of the simulator, as its backend names it
 * @param fault of every answer in one cycle in the middle
 * @param story that is told
 */
public record Cell(
        String name,
        Map<String, Object> config,
        Optional<String> scenario,
        Optional<Fault> fault,
        Optional<Story> story) {

    public Cell {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(story, "story");
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
    }

    static Cell of(Story story) {
        return new Cell(story.word(), Map.of(), Optional.empty(), Optional.empty(), Optional.of(story));
    }

    /** The name of its fault, as contracts write it. */
    public Optional<String> faultWord() {
        return fault.map(Fault::word);
    }

    /** The name as part of a file name. */
    public String slug() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+._-]+", "-");
    }
}
