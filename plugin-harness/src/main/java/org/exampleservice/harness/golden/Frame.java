package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Objects;

/**
 * Everything that holds in one cycle.
 *
 * @param turn why the plugin was not queried: {@code still running}; empty if it was
 * @param status name of the state
 * @param facts sorted
 * @param line of the cycle in the file; 0 if it comes from no file
 */
record Frame(int cycle, String turn, String status, Expectation description, List<Fact> facts, int line) {

    Frame {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(description, "description");
        facts = List.copyOf(facts);
    }

    /** Whether nothing differs but the number of the cycle. */
    boolean says(Frame other) {
        return turn.equals(other.turn)
                && status.equals(other.status)
                && description.equals(other.description)
                && saysFactsOf(other);
    }

    Frame withFacts(List<Fact> others) {
        return new Frame(cycle, turn, status, description, others, line);
    }

    Frame withDescription(Expectation other) {
        return new Frame(cycle, turn, status, other, facts, line);
    }

    private boolean saysFactsOf(Frame other) {
        if (facts == other.facts) {
            return true;
        }
        if (facts.size() != other.facts.size()) {
            return false;
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!facts.get(i).says(other.facts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
