package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.PluginValueException;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.WithholdingRule;

/** What a query has reported and not yet sent, and how each end of a query settles it (sdk.md 5.8). */
final class CycleResults {

    private final LimitCounters counters;
    private final ResultSender sender;
    private final ResultBuffer buffer = new ResultBuffer();
    private final Topology topology;
    private CycleDraft draft;

    CycleResults(PluginDefinition definition, LimitProfile limits) {
        this.counters = new LimitCounters(limits);
        this.sender = new ResultSender(definition, counters);
        this.topology = new Topology(counters);
    }

    void begin(CycleDraft newDraft) {
        draft = newDraft;
        counters.begin();
    }

    CycleDraft draft() {
        return draft;
    }

    Topology topology() {
        return topology;
    }

    LimitCounters counters() {
        return counters;
    }

    /**
     * Takes a result; the hundredth waiting measurement sends everything at once, topology first.
     *
     * @throws PluginValueException if that batch cannot be wrapped
     */
    void report(Pending pending) {
        buffer.add(pending);
        if (pending instanceof Pending.Metric metric) {
            sender.reported(metric);
            if (buffer.isFull()) {
                int batch = draft.nextBatch();
                topology.send(batch, draft);
                sender.send(buffer.drain(), batch, draft);
                draft.log(Level.DEBUG, "sent batch " + batch + " during the query, status set to OK");
            }
        }
    }

    /**
     * The query ended well, or had nothing to report: results first, topology after.
     *
     * @throws PluginValueException if the results cannot be wrapped; they are lost and the topology stays
     */
    void succeed() {
        int batch = draft.nextBatch();
        try {
            sender.send(buffer.drain(), batch, draft);
        } catch (PluginValueException unfit) {
            topology.keepStuck(draft);
            throw unfit;
        } finally {
            sender.rotate();
        }
        topology.send(batch, draft);
        topology.clear();
    }

    /** The query raised: its results wait for the next successful cycle, its topology is thrown away. */
    void fail() {
        buffer.forEach(pending -> draft.add(pending, new Fate.Withheld(WithholdingRule.QUERY_FAILED)));
        topology.discard(draft, DropReason.TOPOLOGY_DISCARDED);
    }

    /** Nothing of what waits will ever be sent. */
    void lose(DropReason reason) {
        buffer.drain().forEach(pending -> draft.add(pending, new Fate.Dropped(reason, "")));
        topology.discard(draft, reason);
    }
}
