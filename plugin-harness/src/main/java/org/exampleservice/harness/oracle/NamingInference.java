package org.exampleservice.harness.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.oracle.OracleSpec.Of;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.MetricValue.Amount;

/** Finds out what reported entities stand for, where the contract does not say. */
final class NamingInference {

    private static final List<String> GROUPS = List.of("{group}");
    private static final List<String> DEVICES = List.of(
            "{name}",
            "{ip}",
            "{group}-{name}",
            "{group}/{name}",
            "{group}_{name}",
            "{group}.{name}",
            "{group}:{name}",
            "{group} {name}",
            "{name}-{ip}",
            "{name}@{ip}",
            "{name} ({ip})");

    private final OracleSpec spec;
    private final List<Poll> fine;

    NamingInference(OracleSpec spec, List<Poll> polls) {
        this.spec = spec;
        this.fine = polls.stream().filter(Poll::fine).toList();
    }

    Naming naming() {
        Of of = spec.of().orElseGet(this::inferOf);
        if (of != Of.NODES) {
            return new Naming(of, "", "");
        }
        Naming best = null;
        long most = -1;
        for (String group : spec.group().map(List::of).orElseGet(this::groups)) {
            for (String device : spec.device().map(List::of).orElse(DEVICES)) {
                Naming naming = new Naming(of, group, device);
                long hits = hits(naming);
                if (hits > most) {
                    best = naming;
                    most = hits;
                }
            }
        }
        return best;
    }

    /** One device all the time that is called like no node ever is stands for one thing: the service or the first node. */
    private Of inferOf() {
        if (spec.group().isPresent() || spec.device().isPresent()) {
            return Of.NODES;
        }
        Set<EntityRef> devices =
                fine.stream().flatMap(poll -> poll.devices().stream()).collect(Collectors.toSet());
        if (devices.size() != 1 || anyNodeIsCalled(devices.iterator().next().device())) {
            return Of.NODES;
        }
        return equal(Of.SERVICE) > equal(Of.FIRST_NODE) ? Of.SERVICE : Of.FIRST_NODE;
    }

    private boolean anyNodeIsCalled(String device) {
        return fine.stream()
                .flatMap(poll -> poll.fleet().nodes().stream())
                .anyMatch(node -> DEVICES.stream()
                        .anyMatch(template -> node.fill(template).equals(device)));
    }

    private long equal(Of of) {
        Naming naming = new Naming(of, "", "");
        return fine.stream()
                .flatMap(poll -> poll.said().stream()
                        .filter(said -> said.raw() instanceof Amount amount
                                && naming.nodes(poll.fleet(), said.entity()).stream()
                                        .anyMatch(node -> node.numbers().containsValue(amount.value()))))
                .count();
    }

    private List<String> groups() {
        Set<String> names = fine.stream()
                .flatMap(poll -> Stream.concat(poll.groups().stream(), poll.devices().stream()))
                .map(EntityRef::group)
                .collect(Collectors.toSet());
        List<String> groups = new ArrayList<>(GROUPS);
        Optional.of(names).filter(all -> all.size() == 1).ifPresent(groups::addAll);
        return groups;
    }

    private long hits(Naming naming) {
        return fine.stream()
                .mapToLong(poll -> poll.devices().stream()
                        .filter(device -> !naming.nodes(poll.fleet(), device).isEmpty())
                        .count())
                .sum();
    }
}
