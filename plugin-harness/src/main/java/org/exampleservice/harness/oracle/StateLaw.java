package org.exampleservice.harness.oracle;

import java.util.List;
import org.exampleservice.harness.oracle.Violation.Law;
import org.exampleservice.harness.recording.MetricValue;

/** A state is the true state at poll time, whether or not plugin.json declares it. */
final class StateLaw {

    private final Mapping mapping;
    private final List<Poll> polls;
    private final Misses misses;

    StateLaw(Mapping mapping, List<Poll> polls, Misses misses) {
        this.mapping = mapping;
        this.polls = polls;
        this.misses = misses;
    }

    void check() {
        for (Poll poll : polls) {
            if (poll.fine()) {
                poll.said().stream()
                        .filter(said -> said.isState() && mapping.states().contains(said.key()))
                        .forEach(said -> check(poll, said));
            }
        }
    }

    private void check(Poll poll, Said said) {
        List<TrueNode> nodes = mapping.naming().nodes(poll.fleet(), said.entity());
        if (nodes.size() != 1) {
            return;
        }
        misses.checked(said.key());
        TrueNode node = nodes.get(0);
        String name = name(said.value());
        if (!name.equals(node.state())) {
            misses.add(
                    Law.STATE,
                    said.key(),
                    poll.cycle(),
                    said.place(),
                    "was given as " + name + ", and the state of " + node + " was " + node.state(),
                    Hints.swallowed(poll));
        }
    }

    private static String name(MetricValue value) {
        if (value instanceof MetricValue.State state) {
            return state.name();
        }
        return value instanceof MetricValue.StateName name ? name.name() : value.toString();
    }
}
