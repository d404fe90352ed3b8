package org.exampleservice.harness.oracle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.oracle.Naming.Name;
import org.exampleservice.harness.oracle.Violation.Law;
import org.exampleservice.harness.recording.EntityRef;

/** Devices are the nodes of the fleet: a lost one is not reported, a new one is within one cycle. */
final class TopologyLaw {

    private static final String KEY = "";

    private final Naming naming;
    private final List<Poll> polls;
    private final Misses misses;

    TopologyLaw(Naming naming, List<Poll> polls, Misses misses) {
        this.naming = naming;
        this.polls = polls;
        this.misses = misses;
    }

    void check() {
        if (!naming.isByNode()) {
            return;
        }
        boolean reportsDevices = polls.stream().anyMatch(poll -> !poll.devices().isEmpty());
        boolean reportsOnGroups = polls.stream()
                .flatMap(poll -> poll.said().stream())
                .anyMatch(said ->
                        !said.dimensions().isEmpty() && said.entity().level() == EntityRef.Level.CUSTOM_DEVICE_GROUP);
        for (int i = 0; i < polls.size(); i++) {
            if (polls.get(i).fine() && (reportsDevices || !reportsOnGroups)) {
                check(i);
            }
        }
    }

    private void check(int index) {
        Poll poll = polls.get(index);
        Set<Name> reported = poll.devices().stream()
                .map(device -> new Name(device.group(), device.device()))
                .collect(Collectors.toSet());
        Set<Name> before = index == 0
                ? Set.of()
                : Set.copyOf(naming.byName(polls.get(index - 1).fleet()).keySet());
        Set<Name> now = naming.byName(poll.fleet()).keySet();
        now.forEach(name -> {
            misses.checked(KEY);
            if (!reported.contains(name) && (index == 0 || before.contains(name))) {
                missing(poll, name);
            }
        });
        reported.stream().filter(name -> !now.contains(name)).forEach(name -> extra(index, name));
    }

    private void missing(Poll poll, Name name) {
        misses.add(
                Law.TOPOLOGY,
                KEY,
                poll.cycle(),
                text(name),
                "is in the fleet and is not reported",
                Hints.swallowed(poll));
    }

    private void extra(int index, Name name) {
        boolean wasThere = polls.subList(0, index).stream()
                .anyMatch(poll -> naming.byName(poll.fleet()).containsKey(name));
        misses.add(
                Law.TOPOLOGY,
                KEY,
                polls.get(index).cycle(),
                text(name),
                "is reported and " + (wasThere ? "is not in the fleet any more" : "was never in the fleet"),
                wasThere ? "a node that is lost must not be reported" : "");
    }

    private static String text(Name name) {
        return name.group() + " / " + name.device();
    }
}
