package org.exampleservice.contract.property;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.MetricValue;

/** The calls of one query of a chain's plugin, and what the API answers to each (sdk.md 5.4 to 5.10). */
final class ReferenceQuery {

    /** So many waiting measurements are sent in the middle of a query (sdk.md 5.8). */
    private static final int BATCH = 100;

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
            EntityRef entity = present(event.on());
            Emission.Event plain = ReferenceArguments.event(entity, event);
            report(ReferenceIds.identified(plain, now, history.occurrences()));
        } else if (call instanceof Action.Late late) {
            new ReferencePorts(history, minute).addLate(ReferenceIds.entity(late.on()));
        } else if (call instanceof Action.Address address) {
            EntityRef entity = present(address.on());
            new ReferencePorts(history, minute).add(entity, address.ip(), List.of(address.port()), 0);
        } else if (call instanceof Action.Ports ports) {
            EntityRef entity = present(ports.on());
            new ReferencePorts(history, minute).add(entity, ports.ip(), ports.ports(), ports.to());
        } else if (call instanceof Action.Rename rename) {
            rename(present(new EntityName(rename.group(), "")), rename.name());
        } else if (call instanceof Action.Create create) {
            create(create.what());
        } else if (call instanceof Action.Pass pass) {
            now = now.plus(pass.time());
        }
    }

    private void measure(Action.Report report) {
        EntityRef entity = present(report.on());
        String call = (report.kind() + "(").toLowerCase(Locale.ROOT).replace("state(", "state_metric(");
        Emission.Metric metric =
                refusing(entity, call + report.key() + ")", () -> ReferenceArguments.metric(entity, report));
        if (report.value() instanceof String && metric.reported() instanceof MetricValue.Amount) {
            findNumberAsText(report.key());
        }
        report(metric);
    }

    /** Once for each metric and engine. */
    private void findNumberAsText(String key) {
        Finding finding = new Finding("number-as-text", key);
        if (!history.wasFound(finding)) {
            history.add(new Happening.Found(minute, finding));
        }
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
            String said = "sent batch " + batch + " during the query, status set to OK";
            history.log(minute, Level.DEBUG, said);
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

    /** One that was sent and not added again since is added again, to be sent with its new name (sdk.md 5.8). */
    private void rename(EntityRef group, String name) {
        history.add(new Happening.Renamed(minute, group, name));
        boolean waits = history.unsentTopology().stream()
                .anyMatch(added -> added.emission() instanceof Emission.Topology
                        && added.emission().entity().equals(group));
        if (!waits) {
            history.add(new Happening.Added(minute, new Emission.Topology(group, name)));
        }
    }

    private <T> T refusing(EntityRef entity, String call, Supplier<T> body) {
        return history.refusing(minute, entity, call, body);
    }
}
