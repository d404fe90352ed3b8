package org.exampleservice.simulator.engine;

import java.util.Optional;
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
    private final Chance place;
    private final long group;
    private final long step;
    private final PageCursor page;
    private final NodeFrame frame;

    RowOfGroup(
            RowSimulation row,
            Optional<Churn> churn,
            Chance place,
            long group,
            long step,
            NodeFrame frame,
            PageCursor page) {
        this.row = row;
        this.churn = churn;
        this.place = place;
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
            long last = Math.min(present, row.runTo(number));
            read(number, number + Math.min(last - number, page.left() - 1), step, step);
            if (churn.isEmpty() && frame.oneCounter) {
                page.nodes(frame.run());
            } else {
                eachNode();
            }
            number += frame.count();
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
                ? Optional.of(row.place(place, group, number, suffix))
                : Optional.empty();
    }

    private void read(long number, NodeEffects effects) {
        read(number, number, effects.statsStep(), effects.counterStep());
        frame.disturb(effects);
    }

    /** Fills the frame with nodes of one run. */
    private void read(long first, long last, long statsStep, long counterStep) {
        long runFrom = RowSimulation.runFrom(first);
        long runTo = row.runTo(first);
        frame.begin((int) (first - runFrom), (int) (last + 1 - runFrom));
        KeptRun kept = row.kept(frame.runs, group, runFrom, runTo);
        frame.keepIn(kept, kept != null && churn.isEmpty() && first == runFrom && last == runTo);
        frame.belongTo(row, identity(kept, runFrom, runTo), group, runFrom);
        row.read(statsStep, counterStep, frame);
    }

    private RunIdentity identity(KeptRun kept, long runFrom, long runTo) {
        if (kept == null || churn.isPresent()) {
            RunIdentity own = frame.own;
            for (int i = frame.from; i < frame.to; i++) {
                own.suffixes[i] = suffix(runFrom + i);
            }
            row.identify(place, group, runFrom, frame.from, frame.to, own);
            return own;
        }
        return kept.identity(() -> {
            RunIdentity first = RunIdentity.ofFirst((int) (runTo - runFrom + 1));
            row.identify(place, group, runFrom, 0, first.places.length, first);
            return first;
        });
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
