package org.exampleservice.simulator.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Which states of a machine come again, and after how long in the mean. */
final class Returns {
    /** In place of a length: the state is left and, sooner or later, never seen again. */
    static final long PASSED_THROUGH = -1;

    /** In place of a length: nothing leaves the state by time. */
    static final long HOLDS = 0;

    private static final double SAME = 1e-9;

    private final List<Optional<Exit>> exits;
    private final List<BitSet> reached;

    Returns(List<Optional<Exit>> exits) {
        this.exits = exits;
        this.reached = new ArrayList<>();
        for (int state = 0; state < exits.size(); state++) {
            reached.add(reachedFrom(state));
        }
    }

    /**
     * For each anchor the length in seconds of so many rounds, of the mean round or of one that spends the longest time
     * in each state, whichever is more; for each other state what stands in place of a length.
     */
    long[] epochs(int rounds) {
        long[] epochs = new long[exits.size()];
        for (int state = 0; state < epochs.length; state++) {
            epochs[state] = exits.get(state).isEmpty() ? HOLDS : epoch(state, rounds);
        }
        return epochs;
    }

    private long epoch(int state, int rounds) {
        return comesBack(state) && anchor(state) == state
                ? Math.round(rounds * Math.max(meanReturn(state, Exit::meanSeconds), longestSeconds(state)))
                : PASSED_THROUGH;
    }

    private boolean comesBack(int state) {
        return reached.get(state).stream().allMatch(other -> reached.get(other).get(state));
    }

    /** Of the states that come again with this one the one that comes after the fewest moves; of several the first. */
    private int anchor(int state) {
        int best = state;
        double fewest = Double.MAX_VALUE;
        for (int member : reached.get(state).stream().toArray()) {
            double moves = meanReturn(member, exit -> 1);
            if (moves < fewest - SAME) {
                best = member;
                fewest = moves;
            }
        }
        return best;
    }

    private double longestSeconds(int state) {
        return reached.get(state).stream()
                .mapToLong(member -> exits.get(member).orElseThrow().mostSeconds())
                .sum();
    }

    private BitSet reachedFrom(int state) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(state));
        while (!open.isEmpty()) {
            exits.get(open.pop())
                    .ifPresent(exit -> IntStream.of(exit.next()).forEach(next -> {
                        if (!seen.get(next)) {
                            seen.set(next);
                            open.push(next);
                        }
                    }));
        }
        return seen;
    }

    /**
     * The mean cost from entering the anchor to entering it again: with h the mean cost from each state to the anchor, h
     * = the state's own cost + sum of share times h of the next, the anchor's own h not counted.
     */
    private double meanReturn(int anchor, ToDoubleFunction<Exit> cost) {
        int[] members = reached.get(anchor).stream().toArray();
        double[][] rows = new double[members.length][members.length + 1];
        for (int i = 0; i < members.length; i++) {
            Exit exit = exits.get(members[i]).orElseThrow();
            for (int j = 0; j < members.length; j++) {
                double share = members[j] == anchor ? 0 : exit.share(members[j]);
                rows[i][j] = (i == j ? 1 : 0) - share;
            }
            rows[i][members.length] = cost.applyAsDouble(exit);
        }
        return solved(rows)[reached.get(anchor).get(0, anchor).cardinality()];
    }

    /** Gauss and Jordan; the diagonal never vanishes, because the anchor is reached from every state. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int i = 0; i < size; i++) {
                if (i != pivot) {
                    subtract(rows[i], rows[pivot], rows[i][pivot] / rows[pivot][pivot], pivot);
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = rows[i][size] / rows[i][i];
        }
        return solution;
    }

    private static void subtract(double[] row, double[] pivotRow, double factor, int from) {
        for (int j = from; j < row.length; j++) {
            row[j] -= factor * pivotRow[j];
        }
    }
}
