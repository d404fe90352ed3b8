package org.exampleservice.harness.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.oracle.Violation.Law;
import org.exampleservice.harness.recording.EntityRef;

/** What stands for a field is reported of every reported device whose node has a value in it. */
final class CompleteLaw {

    private final Mapping mapping;
    private final List<Poll> polls;
    private final Misses misses;

    CompleteLaw(Mapping mapping, List<Poll> polls, Misses misses) {
        this.mapping = mapping;
        this.polls = polls;
        this.misses = misses;
    }

    void check() {
        for (String key : mapping.keys()) {
            if (!mapping.optional().contains(key) && isOfDevices(key)) {
                polls.stream().filter(Poll::fine).forEach(poll -> check(poll, key));
            }
        }
    }

    /** A key that was never reported at all is taken to be one of devices. */
    private boolean isOfDevices(String key) {
        return polls.stream()
                .flatMap(poll -> poll.said().stream())
                .filter(said -> said.key().equals(key))
                .allMatch(said -> said.entity().level() == EntityRef.Level.CUSTOM_DEVICE);
    }

    private void check(Poll poll, String key) {
        Map<EntityRef, Long> with = poll.said().stream()
                .filter(said -> said.key().equals(key))
                .collect(Collectors.groupingBy(Said::entity, Collectors.counting()));
        Set<EntityRef> devices = poll.devices();
        devices.stream()
                .filter(device -> !with.containsKey(device))
                .forEach(device -> mapping.naming().nodes(poll.fleet(), device).stream()
                        .limit(1)
                        .filter(node -> hasValue(node, key))
                        .forEach(node -> misses.add(
                                Law.COMPLETE,
                                key,
                                poll.cycle(),
                                device.toString(),
                                "is not reported, and " + what(key) + " of " + node + " was there",
                                Hints.swallowed(poll))));
    }

    private String what(String key) {
        Rule rule = mapping.metrics().get(key);
        return rule == null ? OracleSpec.STATE : rule.field();
    }

    private boolean hasValue(TrueNode node, String key) {
        Rule rule = mapping.metrics().get(key);
        return rule == null
                || (rule.field().equals(OracleSpec.SAMPLES)
                        ? Samples.of(node).isPresent()
                        : node.number(rule.field()).isPresent());
    }
}
