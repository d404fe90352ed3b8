package org.exampleservice.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.engine.TriggerAnswer;
import org.exampleservice.simulator.model.NodeState;

/** What the admin routes change. Every change of the clock answers with the clock. */
record AdminActions(DemoConfig config, Journal journal, AdminViews views) {
    Object freeze() {
        return moved(SimulationClock::freeze);
    }

    Object run() {
        return moved(SimulationClock::run);
    }

    Object resetClock() {
        return moved(SimulationClock::reset);
    }

    Object advance(AdminRequest request) {
        Duration by = request.required("by", "PT5M", this::forward);
        return moved(clock -> clock.advance(by));
    }

    Object set(AdminRequest request) {
        Instant to = request.required("to", AdminInstant.EXAMPLE, AdminInstant::read);
        return moved(clock -> clock.set(to));
    }

    Object scale(AdminRequest request) {
        return request.required("factor", "60", factor -> moved(clock -> clock.scale(Integer.parseInt(factor))));
    }

    /** Clock, triggers, what was added to the timeline, the counting of requests and the journal begin anew. */
    Object reset() {
        config.simulation().forgetMoves();
        config.simulation().added().clear();
        config.simulation().faults().forgetRequests();
        journal.clear();
        return resetClock();
    }

    Object trigger(AdminRequest request) {
        String trigger = request.required("trigger", "repair", Function.identity());
        String group = request.required("group", "My%20Group%2001", Function.identity());
        String node = request.required("node", "My%20Node%2001", Function.identity());
        return answer(
                config.simulation().trigger(trigger, group, node, config.clock().now()));
    }

    private static Object answer(TriggerAnswer answer) {
        return switch (answer.outcome()) {
            case NO_SUCH_MACHINE ->
                throw new AdminProblem(
                        404,
                        "the scenario has no such node, or one whose state is no machine's; give one that has a machine");
            case NOT_IN_THIS_STATE ->
                throw new AdminProblem(
                        409,
                        "the node is in a state that this trigger does not leave; look at /admin/truth, and wait or give another");
            case MOVED -> moved(answer);
        };
    }

    private static Object moved(TriggerAnswer answer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("from", answer.from().map(NodeState::name));
        shown.put("to", answer.to().map(NodeState::name));
        shown.put("moves", answer.moves());
        return shown;
    }

    private Object moved(Consumer<SimulationClock> move) {
        move.accept(config.clock());
        return views.clock();
    }

    private Duration forward(String text) {
        Duration by = Duration.parse(text);
        AdminInstant.checked(config.clock().now().plus(by));
        if (by.isNegative()) {
            throw new IllegalArgumentException(by + " goes back; /admin/clock/set goes there");
        }
        return by;
    }
}
