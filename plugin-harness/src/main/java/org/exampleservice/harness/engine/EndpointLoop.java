package org.exampleservice.harness.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;

/**
 * The turns of one endpoint, one call for each; whoever calls owns the time. A misbehaving plugin never ends it: what it
 * does is recorded. One that does not return within the plan's patience is left behind, as the real runtime leaves it, and
 * has no further turn. Not thread-safe; several may take turns side by side.
 */
public final class EndpointLoop implements AutoCloseable {

    private final RunPlan plan;
    private final PluginFactory factory;
    private final Surroundings surroundings;
    private final SimulatedTime time;
    private EndpointEngine engine;
    private PluginThread thread;
    private PluginConfig config;
    private QueryTimeout running;
    private boolean switchedOff;

    /**
     * Before the first turn.
     *
     * @param plan says all but when; its cycles and changes are not looked at
     * @param factory of the run, as {@link PluginFactory#forRun} gives it; who asked for it ends it
     */
    public EndpointLoop(RunPlan plan, PluginFactory factory, Surroundings surroundings) {
        this.plan = plan;
        this.factory = factory;
        this.surroundings = surroundings;
        this.time = new SimulatedTime(plan.start(), surroundings);
        this.config = plan.config();
        newEngine();
    }

    RunPlan plan() {
        return plan;
    }

    /** So many turns follow the next one minute by minute, and nothing else happens in between. */
    void expect(int turns) {
        time.expect(turns);
    }

    /**
     * The turn of a minute.
     *
     * @param number of the cycle
     * @param turn its instant, later than those before
     * @param change what happens before it
     */
    public Cycle turn(int number, Instant turn, Optional<Change> change) {
        CycleDraft draft = new CycleDraft(number, turn, engine.secrets());
        if (!plan.incompatibility().isEmpty()) {
            return freeze(draft, Turn.NOT_LOADED, Status.of(State.INCOMPATIBLE, plan.incompatibility()));
        }
        change.ifPresent(happening -> change(happening, number, draft));
        if (switchedOff) {
            return freeze(draft, Turn.DISABLED, Status.of(State.DISABLED, ""));
        }
        if (running != null && running.covers(turn)) {
            return freeze(draft, Turn.STILL_RUNNING, running.during(turn));
        }
        if (engine.isGivenUp()) {
            return freeze(draft, Turn.GIVEN_UP, engine.status());
        }
        query(turn, draft);
        return freeze(draft, Turn.QUERIED, engine.status());
    }

    /** A turn that does not come. */
    Cycle missed(int number, Instant turn) {
        return freeze(new CycleDraft(number, turn, engine.secrets()), Turn.MISSED, engine.status());
    }

    private void query(Instant turn, CycleDraft draft) {
        Status before = engine.status();
        time.moveTo(turn);
        boolean returned = run(engine, draft);
        if (!returned) {
            engine.abandon(draft);
            thread.close();
            draft.find(
                    "never-returned",
                    "query did not return within " + seconds(plan.patience())
                            + " s of real time and was left behind; the runtime shows an error after 120 s and never"
                            + " queries this endpoint again (sdk.md 5.1). Give every call to the outside a time-out");
        }
        running = new QueryTimeout(turn, returned ? time.instant() : Instant.MAX, returned ? before : engine.status());
    }

    /** Handing over to a thread that can be left behind costs more than a query that is answered already. */
    private boolean run(EndpointEngine querying, CycleDraft draft) {
        if (querying.isAnswered()) {
            querying.query(draft);
            return true;
        }
        return thread.run(() -> querying.query(draft), plan.patience());
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private Cycle freeze(CycleDraft draft, Turn turn, Status status) {
        return draft.freeze(turn, status, surroundings.drainRequests());
    }

    private void change(Change change, int number, CycleDraft draft) {
        engine.retire(draft);
        close();
        if (change instanceof Change.Reconfigured reconfigured) {
            config = reconfigured.config();
        } else if (change instanceof Change.Restarted) {
            restart(number);
        } else {
            switchedOff = change instanceof Change.SwitchedOff;
        }
        newEngine();
        draft.use(engine.secrets());
    }

    private void restart(int number) {
        if (factory instanceof SharedFactory shared) {
            shared.restartIn(number);
        }
    }

    private void newEngine() {
        engine = new EndpointEngine(plan, factory, config, time);
        thread = new PluginThread();
        running = null;
    }

    /** Closes the plugin's instance, unless its query never returned. */
    @Override
    public void close() {
        boolean stuck = running != null && running.ended().equals(Instant.MAX);
        try {
            if (!stuck) {
                EndpointEngine closing = engine;
                thread.run(closing::close, plan.patience());
            }
        } finally {
            thread.close();
        }
    }
}
