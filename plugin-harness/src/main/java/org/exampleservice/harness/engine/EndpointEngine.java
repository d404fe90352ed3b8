package org.exampleservice.harness.engine;

import java.lang.System.Logger.Level;
import org.exampleservice.harness.plugin.Activation;
import org.exampleservice.harness.plugin.AnsweredAhead;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;

/**
 * The engine of one endpoint: its plugin instance, its results, its status (sdk.md 5.1, 8.1).
 *
 * <p>{@link #query} and {@link #close()} run on the endpoint's own thread; the rest on the loop's, at the same time only
 * where a query is given up.
 */
final class EndpointEngine {

    /** So many failures in a row, and an unknown error is not tried again. */
    private static final int CRASH_LIMIT = 20;

    private final PluginFactory factory;
    private final Secrets secrets;
    private final CycleResults results;
    private final ReportGate gate;
    private final EngineContext context;
    private MonitoringPlugin instance;
    private Status status = Status.UNINITIALIZED;
    private int failures;
    private boolean abandoned;

    EndpointEngine(RunPlan plan, PluginFactory factory, PluginConfig config, SimulatedTime time) {
        this.factory = factory;
        secrets = Secrets.of(config, plan.names());
        results = new CycleResults(plan.definition(), plan.limits());
        gate = new ReportGate(plan.definition(), time, results);
        Activation activation = new Activation(plan.configId(), plan.endpointName(), true);
        context = new EngineContext(
                config.forPlugin(), activation, plan.definition().json(), gate, time, plan.reads());
    }

    Secrets secrets() {
        return secrets;
    }

    synchronized Status status() {
        return status;
    }

    /** Whether it failed too often in a row to be run again. */
    boolean isGivenUp() {
        return failures >= CRASH_LIMIT && status.state() == State.ERROR_UNKNOWN;
    }

    /** Whether the next query returns at once. */
    boolean isAnswered() {
        return instance instanceof AnsweredAhead answered && answered.isAnswered();
    }

    /** One query, from the instance's birth if need be to the sending of its results. */
    void query(CycleDraft draft) {
        gate.begin(draft);
        Throwable thrown = runPlugin();
        settle(thrown, draft);
        if (status().state().isError()) {
            close();
        }
    }

    /** The query has ended, unless it was given up in the meantime. */
    private synchronized void settle(Throwable thrown, CycleDraft draft) {
        if (abandoned) {
            return;
        }
        if (thrown == null || StatusMapping.state(thrown).isFine()) {
            succeed(thrown, draft);
        } else {
            gate.fail();
            failed(thrown, draft);
        }
        results.counters().newlyNear().forEach(text -> draft.find("near-limit", text));
    }

    /** Gives up a query that does not return: what it has reported is lost, what it still reports is refused. */
    synchronized void abandon(CycleDraft draft) {
        abandoned = true;
        gate.close(draft, DropReason.QUERY_UNFINISHED);
        status = QueryTimeout.STATUS;
    }

    /** The engine is replaced or the endpoint switched off: what waited is lost. */
    void retire(CycleDraft draft) {
        gate.close(draft, DropReason.ENGINE_REPLACED);
    }

    /** Closes the instance, if there is one; what it throws has no effect. */
    void close() {
        MonitoringPlugin closing = instance;
        instance = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (Throwable thrown) {
                gate.log(Level.WARNING, "runtime", "close of the plugin threw " + StackTraces.headline(thrown));
            }
        }
    }

    private Throwable runPlugin() {
        try {
            if (instance == null) {
                MonitoringPlugin made = factory.create();
                instance = made;
                made.initialize(context);
            }
            instance.query(context);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private void succeed(Throwable nothingToReport, CycleDraft draft) {
        try {
            gate.succeed();
        } catch (RuntimeException unfit) {
            failed(unfit, draft);
            return;
        }
        failures = 0;
        status = nothingToReport == null
                ? results.counters()
                        .firstMessage()
                        .map(message -> Status.of(State.LIMIT_REACHED, secrets.mask(message)))
                        .orElse(Status.OK)
                : StatusMapping.status(nothingToReport, secrets);
    }

    private void failed(Throwable thrown, CycleDraft draft) {
        StatusMapping.explain(thrown, draft);
        failures++;
        status = StatusMapping.status(thrown, secrets);
        gate.log(Level.ERROR, "runtime", "plugin threw exception " + StackTraces.headline(thrown));
    }
}
