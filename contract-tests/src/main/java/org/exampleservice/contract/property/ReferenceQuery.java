package org.exampleservice.contract.property;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Status;

/** The calls of one query of a chain's plugin, and what the API answers to each (sdk.md 5.4 to 5.10). */
final class ReferenceQuery {

    /** So many waiting measurements are sent in the middle of a query (sdk.md 5.8). */
    private static final int BATCH = 100;

    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-f:]*:[0-9a-f:]*");

    private final History history;
    private final Chain chain;
    private final int minute;
    private Instant now;

    ReferenceQuery(History history, Chain chain, int minute, Instant begin) {
        this.history = history;
        this.chain = chain;
        this.minute = minute;
        this.now = begin;
    }

    Instant now() {
        return now;
    }

    void perform(List<Action.Call> calls) {
        for (Action.Call call : calls) {
            try {
                act(call);
            } catch (RaisedException refused) {
                if (!chain.forgiving()) {
                    throw refused;
                }
                history.add(new Happening.Seen(minute, "refused"));
            }
        }
    }

    private void act(Action.Call call) {
        if (call instanceof Action.Report report) {
            measure(report);
        } else if (call instanceof Action.Burst burst) {
            for (int i = 0; i < burst.count(); i++) {
                measure(new Action.Report(burst.on(), burst.kind(), burst.key(), i, Map.of()));
            }
        } else if (call instanceof Action.Property property) {
            EntityRef entity = present(property.on());
            report(refusing(
                    entity,
                    "report_property(" + property.key() + ")",
                    () -> ReferenceArguments.property(entity, property)));
        } else if (call instanceof Action.Event event) {
            report(ReferenceArguments.event(present(event.on()), event));
        } else if (call instanceof Action.Address address) {
            address(present(address.on()), address);
        } else if (call instanceof Action.Create create) {
            create(create.what());
        } else if (call instanceof Action.Pass pass) {
            now = now.plus(pass.time());
        }
    }

    private void measure(Action.Report report) {
        EntityRef entity = present(report.on());
        String call = (report.kind() + "(").toLowerCase(Locale.ROOT).replace("state(", "state_metric(");
        report(refusing(entity, call + report.key() + ")", () -> ReferenceArguments.metric(entity, report)));
    }

    private void report(Emission emission) {
        history.add(new Happening.Reported(minute, now, emission));
        long measurements = history.waiting().stream()
                .filter(waiting -> waiting.emission() instanceof Emission.Metric)
                .count();
        if (emission instanceof Emission.Metric && measurements >= BATCH) {
            int batch = nextBatch();
            new ReferenceTopology(history, chain.limits(), minute).send(batch);
            sendResults(batch);
        }
    }

    /** The query has come to its end: results first, topology after. */
    void sendAll() {
        int batch = nextBatch();
        sendResults(batch);
        new ReferenceTopology(history, chain.limits(), minute).send(batch);
    }

    private int nextBatch() {
        return history.in(minute, Happening.ResultsTaken.class).size() + 1;
    }

    private void sendResults(int batch) {
        List<Happening.Reported> results = ReferenceSending.inOrder(history.waiting());
        history.add(new Happening.ResultsTaken(minute));
        new ReferenceSending(history, chain.limits(), minute, batch).send(results);
    }

    /** The entity, created if this query has not yet. */
    private EntityRef present(EntityName name) {
        if (!wasCreated(name)) {
            create(name);
        }
        return ReferenceIds.entity(name);
    }

    private void create(EntityName name) {
        if (name.isDevice()) {
            present(name.ofGroup());
            add(name, wasCreated(name), "Device " + name.device(), "create_device(" + name.device());
        } else {
            add(name, isInBuilder(name), "Group name of " + name.group(), "create_group(" + name.group());
        }
    }

    private void add(EntityName name, boolean exists, String what, String call) {
        EntityRef entity = ReferenceIds.entity(name);
        Emission emission = refusing(entity, call + ")", () -> {
            if (exists) {
                throw RaisedException.unknown(what + " already exist, id: " + Long.toUnsignedString(entity.id()));
            }
            return new Emission.Topology(entity, name.isDevice() ? name.device() : "name of " + name.group());
        });
        history.add(new Happening.Added(minute, emission));
    }

    private boolean isInBuilder(EntityName name) {
        EntityRef entity = ReferenceIds.entity(name);
        return history.topology().stream()
                .anyMatch(added -> added.emission() instanceof Emission.Topology
                        && added.emission().entity().equals(entity));
    }

    /** Whether it was created in this very query. */
    private boolean wasCreated(EntityName name) {
        EntityRef entity = ReferenceIds.entity(name);
        return history.in(minute, Happening.Added.class).stream()
                .anyMatch(added -> added.emission() instanceof Emission.Topology
                        && added.emission().entity().equals(entity));
    }

    private void address(EntityRef device, Action.Address address) {
        if (!ADDRESS.matcher(address.ip()).matches()) {
            Fate fate = ReferenceSending.dropped(DropReason.INVALID_ENDPOINT_IP);
            Emission emission = new Emission.Endpoint(device, address.ip(), List.of(), List.of());
            history.add(new Happening.Settled(minute, new Entry(emission, fate, minute), fate));
            return;
        }
        Emission emission = refusing(device, "add_endpoint(" + address.ip() + ")", () -> {
            if (address.port() < 1 || address.port() > 65_534) {
                throw new RaisedException(Status.State.ERROR_CONFIG, "Port number must be between 1 and 65535");
            }
            return new Emission.Endpoint(device, address.ip(), List.of("" + address.port()), List.of());
        });
        history.add(new Happening.Added(minute, emission));
    }

    private <T> T refusing(EntityRef entity, String call, Supplier<T> body) {
        try {
            return body.get();
        } catch (RaisedException refused) {
            Fate fate = ReferenceSending.dropped(DropReason.REFUSED_CALL);
            history.add(new Happening.Settled(minute, new Entry(new Emission.Call(entity, call), fate, minute), fate));
            throw refused;
        }
    }
}
