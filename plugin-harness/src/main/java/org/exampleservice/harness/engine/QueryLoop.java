package org.exampleservice.harness.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;

/**
 * Runs the plugin of one endpoint minute by simulated minute (sdk.md 5.1); no real time is waited for.
 *
 * <p>A misbehaving plugin never ends a run: what it does is recorded. One that does not return within the plan's patience
 * is left behind, as the real runtime leaves it, and has no further turn. Each run has its own state; runs may go on side
 * by side.
 */
public final class QueryLoop {

    private final RunPlan plan;
    private final PluginFactory factory;
    private final Surroundings surroundings;
    private final SimulatedTime time;
    private final Schedule schedule;
    private EndpointEngine engine;
    private PluginThread thread;
    private PluginConfig config;
    private QueryTimeout running;
    private boolean switchedOff;

    private QueryLoop(RunPlan plan, PluginFactory factory, Surroundings surroundings) {
        this.plan = plan;
        this.factory = factory;
        this.surroundings = surroundings;
        this.schedule = new Schedule(plan.start());
        this.time = new SimulatedTime(plan.start(), surroundings);
        this.config = plan.config();
        newEngine();
    }

    /** Runs the plan and keeps everything. */
    public static Recording run(RunPlan plan, Surroundings surroundings) {
        List<Cycle> cycles = new ArrayList<>(plan.cycles());
        run(plan, surroundings, cycles::add);
        return recording(plan, cycles);
    }

    /** Runs the plan and hands over each cycle when it is over, keeping none: memory does not grow with the run. */
    public static void run(RunPlan plan, Surroundings surroundings, Consumer<? super Cycle> sink) {
        run(List.of(plan), surroundings, (endpoint, cycle) -> sink.accept(cycle));
    }

    /**
     * Runs several endpoints of one plugin side by side, minute by minute in the order given; they share what its factory
     * makes for a run, such as a process (sdk.md 4.2, 5.1). Each has its own engine, instance and status.
     *
     * @param plans at least one, of one plugin and of the same length; the plugin's factory is that of the first
     * @param sink handed each cycle with its plan
     */
    public static void run(
            List<RunPlan> plans, Surroundings surroundings, BiConsumer<? super RunPlan, ? super Cycle> sink) {
        PluginFactory factory = plans.get(0).plugin().forRun(surroundings.environment());
        Surroundings shared = plans.size() == 1 ? surroundings : new ForwardOnly(surroundings);
        List<QueryLoop> loops = new ArrayList<>();
        try {
            plans.forEach(plan -> loops.add(new QueryLoop(plan, factory, shared)));
            for (int number = 1; number <= plans.get(0).cycles(); number++) {
                for (QueryLoop loop : loops) {
                    sink.accept(loop.plan, loop.cycle(number));
                }
            }
        } finally {
            try {
                loops.forEach(QueryLoop::end);
            } finally {
                factory.endRun();
            }
        }
    }

    /** A recording of the plan with these cycles. */
    public static Recording recording(RunPlan plan, List<Cycle> cycles) {
        return new Recording(
                plan.definition().name(),
                plan.definition().version(),
                Schedule.INTERVAL,
                plan.limits().name(),
                cycles);
    }

    private Cycle cycle(int number) {
        Instant turn = schedule.turn(number);
        CycleDraft draft = new CycleDraft(number, turn, engine.secrets());
        if (!plan.incompatibility().isEmpty()) {
            return freeze(draft, Turn.NOT_LOADED, Status.of(State.INCOMPATIBLE, plan.incompatibility()));
        }
        if (plan.changes().containsKey(number)) {
            change(plan.changes().get(number), draft);
        }
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

    private void query(Instant turn, CycleDraft draft) {
        Status before = engine.status();
        time.moveTo(turn);
        EndpointEngine querying = engine;
        boolean returned = thread.run(() -> querying.query(draft), plan.patience());
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

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private Cycle freeze(CycleDraft draft, Turn turn, Status status) {
        return draft.freeze(turn, status, surroundings.drainRequests());
    }

    private void change(Change change, CycleDraft draft) {
        engine.retire(draft);
        end();
        if (change instanceof Change.Reconfigured reconfigured) {
            config = reconfigured.config();
        } else {
            switchedOff = change instanceof Change.SwitchedOff;
        }
        newEngine();
        draft.use(engine.secrets());
    }

    private void newEngine() {
        engine = new EndpointEngine(plan, factory, config, time);
        thread = new PluginThread();
        running = null;
    }

    private void end() {
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
