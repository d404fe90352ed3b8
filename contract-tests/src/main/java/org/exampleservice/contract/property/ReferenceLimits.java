package org.exampleservice.contract.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Fate;

/** What the runtime says about the first limit that a minute met (sdk.md 6.1), found by going through what became of all. */
final class ReferenceLimits {

    private static final Set<DropReason> SAID_AT_ONCE =
            Set.of(DropReason.PROPERTY_LIMIT, DropReason.PROPERTY_KEY_TOO_LONG, DropReason.PROPERTY_VALUE_TOO_LONG);

    private final Limits limits;
    private final List<String> said = new ArrayList<>();
    private final TreeSet<String> metrics = new TreeSet<>();
    private final Map<String, Integer> limitOf;
    private final List<String> emitted = new ArrayList<>();

    ReferenceLimits(Limits limits) {
        this.limits = limits;
        this.limitOf = Map.of(
                "Number of groups exceeded allowed threshold: ", limits.groups(),
                "Number of devices exceeded allowed threshold: ", limits.devices(),
                "Number of measurements exceeded allowed limit: ", limits.measurements(),
                "Number of events exceeded allowed limit: ", limits.events());
    }

    Optional<String> first(List<Happening.Settled> settled) {
        settled.forEach(this::look);
        if (!metrics.isEmpty()) {
            said.add("Number of dimensions exceeded limit for metrics: " + String.join(", ", metrics));
        }
        return said.stream().findFirst();
    }

    private void look(Happening.Settled done) {
        Emission emission = done.entry().emission();
        if (done.decided() instanceof Fate.Emitted) {
            counted(emission).ifPresent(this::count);
        } else if (done.decided() instanceof Fate.Dropped drop) {
            if (drop.reason() == DropReason.DIMENSION_LIMIT) {
                metrics.add(((Emission.Metric) emission).key());
            } else if (SAID_AT_ONCE.contains(drop.reason())) {
                said.add(about((Emission.Property) emission, drop.reason()));
            }
        }
    }

    /** Reaching the limit exactly is enough. */
    private void count(String what) {
        emitted.add(what);
        long count = emitted.stream().filter(what::equals).count();
        if (count >= limitOf.get(what)) {
            said.add(what + limitOf.get(what));
        }
    }

    private static Optional<String> counted(Emission emission) {
        if (emission instanceof Emission.Topology topology) {
            return Optional.of(
                    topology.entity().level() == EntityRef.Level.CUSTOM_DEVICE
                            ? "Number of devices exceeded allowed threshold: "
                            : "Number of groups exceeded allowed threshold: ");
        }
        if (emission instanceof Emission.Metric) {
            return Optional.of("Number of measurements exceeded allowed limit: ");
        }
        return emission instanceof Emission.Event
                ? Optional.of("Number of events exceeded allowed limit: ")
                : Optional.empty();
    }

    private String about(Emission.Property property, DropReason reason) {
        return ReferenceTexts.ofProperty(property, reason)
                .orElseGet(() -> "There is more than " + limits.properties() + " properties "
                        + ReferenceTexts.forEntity(property.entity()));
    }
}
