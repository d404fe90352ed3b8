package org.exampleservice.simulator.scenario;

/** How the nodes of a row come and go, as data. Immutable. */
public sealed interface Churn {
    /** How many nodes of a row of {@code count} there are at a step. */
    long present(long count, long step);

    /** How often the node with a number, from 1, has been replaced by a new one of another name. */
    long generation(long number, long count, long step);

    /** The most nodes that there ever are. */
    long most(long count);

    /**
     * A few nodes at a time are replaced, from the first to the last and over again, so that the number stays.
     *
     * @param nodes how many at a time, 1 or more
     * @param everyMinutes the time between, 1 or more
     */
    record Gradual(long nodes, long everyMinutes) implements Churn {
        public Gradual {
            atLeastOne(nodes, "nodes");
            atLeastOne(everyMinutes, "minutes");
        }

        @Override
        public long present(long count, long step) {
            return count;
        }

        @Override
        public long generation(long number, long count, long step) {
            long replaced = (step - 1) / everyMinutes * nodes;
            return (replaced + count - number) / count;
        }

        @Override
        public long most(long count) {
            return count;
        }
    }

    /**
     * The second half of the row goes, comes back, and goes again.
     *
     * @param everyMinutes the time between, 1 or more
     */
    record Halving(long everyMinutes) implements Churn {
        public Halving {
            atLeastOne(everyMinutes, "minutes");
        }

        @Override
        public long present(long count, long step) {
            return (step - 1) / everyMinutes % 2 == 0 ? count : (count + 1) / 2;
        }

        @Override
        public long generation(long number, long count, long step) {
            return 0;
        }

        @Override
        public long most(long count) {
            return count;
        }
    }

    /**
     * There are many more nodes for a while, at the end of every period.
     *
     * @param factor how many times as many, 2 or more
     * @param everyMinutes the period, more than {@code lengthMinutes}
     * @param lengthMinutes how long, 1 or more
     */
    record Spike(long factor, long everyMinutes, long lengthMinutes) implements Churn {
        public Spike {
            atLeastOne(factor - 1, "more than one time as many");
            atLeastOne(lengthMinutes, "minutes");
            atLeastOne(everyMinutes - lengthMinutes, "minutes between two spikes");
        }

        @Override
        public long present(long count, long step) {
            boolean spike = (step - 1) % everyMinutes >= everyMinutes - lengthMinutes;
            return spike ? count * factor : count;
        }

        @Override
        public long generation(long number, long count, long step) {
            return 0;
        }

        @Override
        public long most(long count) {
            return count * factor;
        }
    }

    private static void atLeastOne(long number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException("churn of " + number + " " + what + " changes nothing; give 1 or more");
        }
    }
}
