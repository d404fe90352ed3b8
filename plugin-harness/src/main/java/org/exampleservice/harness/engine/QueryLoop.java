package org.exampleservice.harness.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;

/**
 * Runs the plugin of one endpoint minute by simulated minute (sdk.md 5.1); no real time is waited for.
 *
 * <p>A misbehaving plugin never ends a run; see {@link EndpointLoop}, whose turns this gives. Each run has its own state;
 * runs may go on side by side.
 */
public final class QueryLoop {

    private QueryLoop() {}

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
        SharedFactory factory = new SharedFactory(plans.get(0).plugin(), surroundings.environment());
        Surroundings shared = plans.size() == 1 ? surroundings : new ForwardOnly(surroundings);
        List<Endpoint> endpoints = new ArrayList<>();
        try {
            plans.forEach(
                    plan -> endpoints.add(new Endpoint(new EndpointLoop(plan, factory, shared), new EvenTurns(plan))));
            for (int number = 1; number <= plans.get(0).cycles(); number++) {
                for (Endpoint endpoint : endpoints) {
                    endpoint.loop.expect(endpoints.size() == 1 ? endpoint.turns.after(number) : 0);
                    sink.accept(endpoint.loop.plan(), endpoint.turn(number));
                }
            }
        } finally {
            try {
                endpoints.forEach(endpoint -> endpoint.loop.close());
            } finally {
                factory.endRun();
            }
        }
    }

    private record Endpoint(EndpointLoop loop, EvenTurns turns) {

        Cycle turn(int number) {
            RunPlan plan = loop.plan();
            Instant turn = turns.at(number);
            if (number == plan.timetable().missed()) {
                return loop.missed(number, turn);
            }
            return loop.turn(number, turn, Optional.ofNullable(plan.changes().get(number)));
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
}
