package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.Recording;

/**
 * Judges a run by the truth. A cycle whose status is an error is not judged: what it reported is not meant to be whole.
 * Names that two nodes share are not judged either. Stateless, hence thread-safe.
 */
public final class Oracle {

    private Oracle() {}

    /**
     * Compares everything that a run said with what the service was when it was asked.
     *
     * @param spec what people say about the mapping; the rest is inferred
     * @param definition whose units say which metrics are rates
     */
    public static OracleReport judge(OracleSpec spec, PluginDefinition definition, Recording recording, Truth truth) {
        List<Poll> polls = Poll.all(recording, truth);
        Mapping mapping = new MappingInference(spec, definition, polls).mapping();
        Misses misses = new Misses();
        new TopologyLaw(mapping.naming(), polls, misses).check();
        new ValueLaw(mapping, polls, misses).check();
        new StateLaw(mapping, polls, misses).check();
        new CompleteLaw(mapping, polls, misses).check();
        return new OracleReport(
                lines(spec, mapping, misses), misses.checked(), misses.violations(), mapping.unmapped());
    }

    private static List<String> lines(OracleSpec spec, Mapping mapping, Misses misses) {
        List<String> lines = new ArrayList<>();
        mapping.lines().forEach(line -> {
            String key = line.substring(0, Math.max(0, line.indexOf(" is ")));
            lines.add(
                    mapping.keys().contains(key)
                            ? line + ": " + Text.count(misses.checkedOf(key), "value") + " checked"
                            : line);
        });
        spec.metrics().keySet().stream()
                .filter(key -> misses.checkedOf(key) == 0)
                .forEach(key ->
                        lines.add(key + " is declared as " + text(spec.metrics().get(key)) + ": never reported"));
        return lines;
    }

    private static String text(Rule rule) {
        return rule.toString();
    }
}
