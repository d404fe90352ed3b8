package org.exampleservice.simulator.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.simulator.scenario.Churn;

/**
 * Which nodes a row has at one step, in each of its groups, and which of them have replaced others. Immutable.
 *
 * @param row the nodes
 * @param churn how they come and go, if they do
 * @param step 1 or more
 */
record Population(RowSimulation row, Optional<Churn> churn, long step) {
    private static final Pattern GENERATION = Pattern.compile("-g[1-9][0-9]{0,18}$");

    /** Whether it is the same at every step. */
    boolean isSteady() {
        return churn.isEmpty();
    }

    /** How many nodes there are in a group; they have the numbers from 1 on. */
    long present() {
        return churn.isEmpty() ? row.count() : churn.get().present(row.count(), step);
    }

    /** What a node that has replaced another has behind its name; else empty. */
    String suffix(long number) {
        if (churn.isEmpty()) {
            return "";
        }
        long generation = churn.get().generation(number, row.count(), step);
        return generation == 0 ? "" : "-g" + generation;
    }

    /** Room for the nodes of a run, with the suffixes of those from one index to another. */
    RunIdentity suffixed(Run run, int from, int to) {
        RunIdentity nodes = RunIdentity.of(Run.LONGEST);
        for (int i = from; i < to; i++) {
            nodes.suffixes[i] = suffix(run.numberAt(i));
        }
        return nodes;
    }

    /** The number of the node that has an identity in a group, if there is one. */
    Optional<Long> numberOf(String node, long group) {
        return numberOf(node, "", group).or(() -> numberOf(node, GENERATION.matcher(node), group));
    }

    private Optional<Long> numberOf(String node, Matcher generation, long group) {
        return churn.isPresent() && generation.find() ? numberOf(node, generation.group(), group) : Optional.empty();
    }

    private Optional<Long> numberOf(String node, String suffix, long group) {
        String born = node.substring(0, node.length() - suffix.length());
        long number = row.numberOf(born, group, present());
        return number > 0 && suffix.equals(suffix(number)) ? Optional.of(number) : Optional.empty();
    }
}
