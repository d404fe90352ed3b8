package org.exampleservice.harness.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.WithholdingRule;

/**
 * The groups, devices and endpoints of one cycle, in the order they were added (sdk.md 5.4, 5.5, 5.8).
 *
 * <p>What was sent in the middle of a query is not sent again, and counts only once against the limits.
 */
final class Topology {

    private final LimitCounters counters;
    private final Map<String, GroupHandle> groups = new HashMap<>();
    private final List<TopologyItem> items = new ArrayList<>();
    private final Map<EntityHandle, DropReason> overLimit = new HashMap<>();
    private final Set<EntityHandle> alive = new HashSet<>();

    Topology(LimitCounters counters) {
        this.counters = counters;
    }

    /** The group of that identifier, or null. */
    GroupHandle group(String identifier) {
        return groups.get(identifier);
    }

    void add(String identifier, GroupHandle group, int cycle) {
        groups.put(identifier, group);
        alive.add(group);
        items.add(TopologyItem.of(group, cycle));
    }

    /** Adds a device or an endpoint; what belongs to an earlier cycle goes nowhere. */
    void add(TopologyItem item, CycleDraft draft) {
        boolean stale = !alive.contains(item.isDevice() ? item.group() : item.device());
        if (stale) {
            draft.add(
                    item.emission(),
                    new Fate.Dropped(
                            DropReason.STALE_HANDLE, "the builder was emptied after the cycle that made its parent"),
                    item.reportedIn());
            return;
        }
        if (item.isDevice()) {
            alive.add(item.device());
        }
        items.add(item);
    }

    /** A group that was sent and then renamed is sent again, once however often it is renamed until then. */
    void renamed(GroupHandle group, int cycle) {
        List<TopologyItem> ofGroup = items.stream()
                .filter(item -> item.isGroup() && item.group() == group)
                .toList();
        if (!ofGroup.isEmpty() && ofGroup.stream().allMatch(TopologyItem::isSent)) {
            items.add(TopologyItem.of(group, cycle));
        }
    }

    /** Sends what has not been sent, as far as the limits go. */
    void send(int batch, CycleDraft draft) {
        for (TopologyItem item : items) {
            if (!item.isSent()) {
                item.markSent();
                draft.add(item.emission(), fate(item, batch), item.reportedIn());
            }
        }
    }

    /** The query raised: what has not been sent is thrown away, and the builder is empty. */
    void discard(CycleDraft draft, DropReason reason) {
        settleUnsent(draft, new Fate.Dropped(reason, ""));
        clear();
    }

    /** The results could not be wrapped: everything stays for the next query to run into. */
    void keepStuck(CycleDraft draft) {
        settleUnsent(draft, new Fate.Withheld(WithholdingRule.TOPOLOGY_STUCK));
    }

    void clear() {
        groups.clear();
        items.clear();
        overLimit.clear();
        alive.clear();
    }

    private void settleUnsent(CycleDraft draft, Fate fate) {
        items.stream()
                .filter(item -> !item.isSent())
                .forEach(item -> draft.add(item.emission(), fate, item.reportedIn()));
    }

    private Fate fate(TopologyItem item, int batch) {
        DropReason reason = overLimit.isEmpty() ? null : overLimit.get(item.group());
        if (item.isGroup()) {
            reason = counters.takeGroup() ? null : DropReason.GROUP_LIMIT;
            remember(item.group(), reason);
        } else if (item.isDevice()) {
            reason = reason != null ? reason : counters.takeDevice() ? null : DropReason.DEVICE_LIMIT;
            remember(item.device(), reason);
        } else {
            reason = reason != null ? reason : overLimit.get(item.device());
        }
        return reason == null ? new Fate.Emitted(batch) : new Fate.Dropped(reason, "");
    }

    private void remember(EntityHandle entity, DropReason reason) {
        if (reason != null) {
            overLimit.put(entity, reason);
        }
    }
}
