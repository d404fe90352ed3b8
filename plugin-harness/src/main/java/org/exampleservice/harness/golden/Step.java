package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the timeline: what a cycle changes, or that it and some more change nothing.
 *
 * @param cycle first cycle
 * @param through last cycle; the same as {@code cycle} unless {@code same}
 * @param same nothing differs from the cycle before
 * @param status empty if as before
 * @param description empty if as before
 * @param turn why the plugin was not queried; empty if it was
 * @param changes sorted
 * @param line in the file, from 1; 0 if it comes from no file
 */
record Step(
        int cycle,
        int through,
        boolean same,
        Optional<String> status,
        Optional<Expectation> description,
        String turn,
        List<Change> changes,
        int line) {

    Step {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(turn, "turn");
        changes = List.copyOf(changes);
    }

    /**
     * A fact that is new or says something else now, or that is gone.
     *
     * @param fact what is gone has no fields
     */
    record Change(Fact fact, boolean gone) {}

    static Step same(int cycle, int through, int line) {
        return new Step(cycle, through, true, Optional.empty(), Optional.empty(), "", List.of(), line);
    }

    /** What leads from one frame to the next. */
    static Step between(Frame before, Frame now) {
        Optional<String> status = before.status().equals(now.status()) ? Optional.empty() : Optional.of(now.status());
        Optional<Expectation> description =
                Optional.of(now.description()).filter(text -> !text.equals(before.description()));
        List<Change> changes = changes(before.facts(), now.facts());
        return new Step(now.cycle(), now.cycle(), false, status, description, now.turn(), changes, 0);
    }

    /** The frame that this step leads to. */
    Frame apply(Frame before, int number) {
        if (same) {
            return new Frame(number, before.turn(), before.status(), before.description(), before.facts(), line);
        }
        return new Frame(
                number,
                turn,
                status.orElse(before.status()),
                description.orElse(before.description()),
                changes.isEmpty() ? before.facts() : applied(before.facts()),
                line);
    }

    private static List<Change> changes(List<Fact> before, List<Fact> now) {
        List<Change> changes = new ArrayList<>();
        int old = 0;
        for (Fact fact : now) {
            while (old < before.size() && before.get(old).compareTo(fact) < 0) {
                changes.add(gone(before.get(old++)));
            }
            boolean known = old < before.size() && before.get(old).compareTo(fact) == 0;
            if (!known || !before.get(old).says(fact)) {
                changes.add(new Change(fact, false));
            }
            old += known ? 1 : 0;
        }
        before.subList(old, before.size()).forEach(fact -> changes.add(gone(fact)));
        return changes;
    }

    private static Change gone(Fact fact) {
        return new Change(fact.withFields(List.of()), true);
    }

    private List<Fact> applied(List<Fact> before) {
        List<Fact> facts = new ArrayList<>(before.size() + changes.size());
        int old = 0;
        for (Change change : changes) {
            while (old < before.size() && before.get(old).compareTo(change.fact()) < 0) {
                facts.add(before.get(old++));
            }
            boolean known = old < before.size() && before.get(old).compareTo(change.fact()) == 0;
            old += known ? 1 : 0;
            if (!change.gone()) {
                facts.add(change.fact());
            }
        }
        facts.addAll(before.subList(old, before.size()));
        return facts;
    }
}
