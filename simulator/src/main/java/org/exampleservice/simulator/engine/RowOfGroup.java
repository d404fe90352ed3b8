package org.exampleservice.simulator.engine;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.simulator.engine.TimelineIndex.GroupEvents;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Churn;

/** One row of nodes in one group at one step, told of node by node through one frame. Not threadsafe. */
final class RowOfGroup {
    private static final Pattern GENERATION = Pattern.compile("-g[1-9][0-9]{0,18}$");

    private final RowSimulation row;
    private final Optional<Churn> churn;
    private final LongFunction<Chance> places;
    private final long group;
    private final long step;
    private final PageCursor page;
    private final NodeFrame frame;

    RowOfGroup(
            RowSimulation row,
            Optional<Churn> churn,
            LongFunction<Chance> places,
            long group,
            long step,
            NodeFrame frame,
            PageCursor page) {
        this.row = row;
        this.churn = churn;
        this.places = places;
        this.group = group;
        this.step = step;
        this.page = page;
        this.frame = frame;
    }

    /** How many nodes of a row there are. */
    static long present(RowSimulation row, Optional<Churn> churn, long step) {
        return churn.isEmpty() ? row.count() : churn.get().present(row.count(), step);
    }

    /** Tells of nodes to which nothing happens; those before the page cost nothing. */
    void undisturbed() {
        long present = present(row, churn, step);
        long number = 1 + page.skip(present);
        while (number <= present && !page.isFull()) {
            Run run = row.run(group, number);
            long left = Math.min(present + 1 - number, page.left());
            int from = run.index(group, number);
            int to = (int) Math.min(from + left, Math.min(run.groupEnd(from), run.nodes()));
            show(run, from, to);
            number += to - from;
        }
    }

    /**
     * Tells at once of the nodes of the group and of all groups behind it that are in the same run, if the page takes them
     * whole and what never changes of them is kept. For rows that go on in the next group.
     *
     * @return how many groups they are; 0 when nothing was told
     */
    long wholeRun() {
        Run run = row.run(group, 1);
        int from = run.index(group, 1);
        if (!row.hasOneCounter() || !page.takes(run.nodes() - from) || !isKept(row.kept(frame.runs, run))) {
            return 0;
        }
        page.group(row.groupName(group));
        show(run, from, run.nodes());
        return run.groupAt(run.nodes() - 1) + 1 - group;
    }

    private void show(Run run, int from, int to) {
        if (!frame.has(row, run)) {
            readAhead(run, from, to);
        }
        frame.show(from, to);
        if (churn.isEmpty() && row.hasOneCounter()) {
            page.nodes(frame);
        } else {
            eachNode();
        }
    }

    /** Works out nodes of a run, or all of it where that is known to be quick: groups that follow are found worked out. */
    private void readAhead(Run run, int from, int to) {
        KeptRun kept = row.kept(frame.runs, run);
        if (!isKept(kept)) {
            read(run, from, to, kept, step, step);
        } else {
            read(run, 0, run.nodes(), kept, step, step);
            frame.remember(kept.note());
        }
    }

    private void eachNode() {
        for (int i = 0; i < frame.count(); i++) {
            page.node(frame.node(i));
        }
    }

    /** Tells of nodes to which something may happen. */
    void disturbed(GroupEvents events) {
        long present = present(row, churn, step);
        for (long number = 1; number <= present && !page.isFull(); number++) {
            NodeEffects effects = NodeEffects.of(events.of(row.identity(group, number, suffix(number))), step);
            long times = effects.times() - page.skip(effects.times());
            if (times > 0) {
                read(number, effects);
            }
            for (long i = 0; i < times && !page.isFull(); i++) {
                page.node(frame);
            }
        }
    }

    /** The state of one node, if it is shown under its identity; costs the same for any node. */
    Optional<NodeState> stateOf(long number, GroupEvents events) {
        if (number > present(row, churn, step) || !suffix(number).isEmpty()) {
            return Optional.empty();
        }
        NodeEffects effects = NodeEffects.of(events.of(row.identity(group, number, "")), step);
        if (effects.times() == 0 || effects.alias().isPresent()) {
            return Optional.empty();
        }
        read(number, effects);
        return Optional.of(frame.state());
    }

    /** Lets a trigger move the node of an identity, if the row has it at this step. */
    Optional<TriggerAnswer> trigger(String node, String trigger) {
        return placeOf(node).map(found -> row.trigger(found, step, trigger, frame.moves));
    }

    private Optional<Long> placeOf(String node) {
        return placeOf(node, "").or(() -> placeOf(node, GENERATION.matcher(node)));
    }

    private Optional<Long> placeOf(String node, Matcher generation) {
        return churn.isPresent() && generation.find() ? placeOf(node, generation.group()) : Optional.empty();
    }

    private Optional<Long> placeOf(String node, String suffix) {
        String born = node.substring(0, node.length() - suffix.length());
        long number = row.numberOf(born, group, present(row, churn, step));
        return number > 0 && suffix.equals(suffix(number))
                ? Optional.of(row.place(places.apply(group), group, number, suffix))
                : Optional.empty();
    }

    private void read(long number, NodeEffects effects) {
        Run run = row.run(group, number);
        int index = run.index(group, number);
        read(run, index, index + 1, row.kept(frame.runs, run), effects.statsStep(), effects.counterStep());
        frame.show(index, index + 1);
        frame.disturb(effects);
    }

    /** Fills the frame with nodes of one run. */
    private void read(Run run, int from, int to, KeptRun kept, long statsStep, long counterStep) {
        frame.begin(from, to, kept == null ? Optional.empty() : Optional.of(kept.stays()));
        frame.belongTo(row, run, identity(kept, run, from, to));
        row.read(statsStep, counterStep, frame);
    }

    /** Whether it is kept who the nodes of a run are. */
    private boolean isKept(KeptRun kept) {
        return kept != null && kept.isWhole() && churn.isEmpty();
    }

    private RunIdentity identity(KeptRun kept, Run run, int from, int to) {
        if (!isKept(kept)) {
            RunIdentity own = churn.isEmpty() ? frame.own : suffixed(run, from, to);
            row.identify(places, run, from, to, own);
            return own;
        }
        return kept.identity(() -> {
            RunIdentity first = RunIdentity.ofFirst(run.nodes());
            row.identify(places, run, 0, run.nodes(), first);
            return first;
        });
    }

    private RunIdentity suffixed(Run run, int from, int to) {
        RunIdentity nodes = RunIdentity.of(Run.LONGEST);
        for (int i = from; i < to; i++) {
            nodes.suffixes[i] = suffix(run.numberAt(i));
        }
        return nodes;
    }

    /** What a node that has replaced another has behind its name. */
    private String suffix(long number) {
        if (churn.isEmpty()) {
            return "";
        }
        long generation = churn.get().generation(number, row.count(), step);
        return generation == 0 ? "" : "-g" + generation;
    }
}
