package org.exampleservice.simulator.engine;

import java.util.Optional;
import java.util.function.LongFunction;
import org.exampleservice.simulator.engine.TimelineIndex.GroupEvents;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.scenario.Churn;

/** One row of nodes in one group at one step, told of node by node through one frame. Not threadsafe. */
final class RowOfGroup {
    private final RowSimulation row;
    private final Population population;
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
        this.population = new Population(row, churn, step);
        this.places = places;
        this.group = group;
        this.step = step;
        this.page = page;
        this.frame = frame;
    }

    /** Tells of nodes to which nothing happens; those before the page cost nothing. */
    void undisturbed() {
        long present = population.present();
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
        if (population.isSteady() && row.hasOneCounter()) {
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
        long present = population.present();
        for (long number = 1; number <= present && !page.isFull(); number++) {
            NodeEffects effects =
                    NodeEffects.of(events.of(row.identity(group, number, population.suffix(number))), step);
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
        if (number > population.present() || !population.suffix(number).isEmpty()) {
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
        return population.numberOf(node, group).map(number -> {
            long place = row.place(places.apply(group), group, number, population.suffix(number));
            return row.trigger(place, step, trigger, frame.moves);
        });
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
        return kept != null && kept.isWhole() && population.isSteady();
    }

    private RunIdentity identity(KeptRun kept, Run run, int from, int to) {
        if (!isKept(kept)) {
            RunIdentity own = population.isSteady() ? frame.own : population.suffixed(run, from, to);
            row.identify(places, run, from, to, own);
            return own;
        }
        return kept.identity(() -> {
            RunIdentity first = RunIdentity.ofFirst(run.nodes());
            row.identify(places, run, 0, run.nodes(), first);
            return first;
        });
    }
}
