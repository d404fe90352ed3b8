package org.exampleservice.harness.engine;

import java.util.List;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.recording.MetricValue;

/** Finds the number of a state: its place among the declared ones (sdk.md 5.6). */
final class DeclaredStates {

    private DeclaredStates() {}

    /** The declared state, or null if it is none. A number between two places keeps the name of the lower one. */
    static MetricValue find(List<String> states, MetricValue reported) {
        if (reported instanceof MetricValue.StateName state) {
            int number = states.indexOf(state.name());
            return number < 0 ? null : new MetricValue.State(state.name(), number);
        }
        double number = ((MetricValue.Amount) reported).value();
        return number >= 0 && number <= states.size() - 1
                ? new MetricValue.State(states.get((int) number), number)
                : null;
    }

    /** What the runtime logs about a state it does not know. */
    static String unknown(MetricDefinition metric, MetricValue reported) {
        String about = reported instanceof MetricValue.StateName state
                ? "Unknown value for state metric (metric " + metric.key() + " and value " + state.name() + ") None"
                : "Unknown numeric value for state metric (metric " + metric.key() + " and value "
                        + PythonValues.number(((MetricValue.Amount) reported).value()) + ")";
        return about + " " + PythonValues.list(metric.states());
    }
}
