package org.exampleservice.simulator.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.JsonTree;
import org.exampleservice.simulator.model.Dialect;

/** Opens, shows and drops sessions. */
record AdminSessions(DemoConfig app, Sessions sessions) {
    Object list() {
        List<World> all = sessions.all();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("open", all.size());
        shown.put("most", sessions.rules().most());
        shown.put("idle", sessions.rules().idle().toString());
        shown.put("sessions", all.stream().map(AdminSessions::shown).toList());
        return shown;
    }

    Object show(AdminRequest request) {
        return sessions.all().stream()
                .filter(world -> world.id().equals(request.lastOfPath()))
                .findFirst()
                .map(AdminSessions::shown)
                .orElseThrow(AdminSessions::unknown);
    }

    Object close(AdminRequest request) {
        if (!sessions.close(request.lastOfPath())) {
            throw unknown();
        }
        return Answer.NOTHING;
    }

    Object open(AdminRequest request) {
        try {
            World world = sessions.open(spec(request));
            return Answer.of(
                    201, Answer.JSON, Body.of(JsonTree.write(shown(world))), Map.of("Location", address(world)));
        } catch (BadScenario e) {
            throw new AdminProblem(400, e.getMessage(), e.problems());
        } catch (SessionException e) {
            throw new AdminProblem(e.status(), e.getMessage());
        }
    }

    private SessionSpec spec(AdminRequest request) {
        Dialect dialect =
                request.optional("dialect", "sdk", AdminSessions::dialect).orElse(app.dialect());
        OptionalLong seed = request.optional("seed", "42", text -> OptionalLong.of(Long.parseLong(text)))
                .orElseGet(OptionalLong::empty);
        boolean compat = request.optional("compat", "true", AdminSessions::flag).orElse(app.compat());
        Optional<String> id = request.optional("id", "job-7", Function.identity());
        ClusterSimulation simulation = simulation(request, dialect, seed);
        SimulationClock clock = clock(request, simulation);
        try {
            return new SessionSpec(id, simulation, clock, dialect, compat, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new AdminProblem(400, e.getMessage());
        }
    }

    private ClusterSimulation simulation(AdminRequest request, Dialect dialect, OptionalLong seed) {
        Optional<String> name = request.optional("scenario", "steady", Function.identity());
        String written = request.body();
        if (written.isBlank()) {
            return app.sessions().scenarios().named(name, dialect, seed);
        }
        if (name.isPresent()) {
            throw new AdminProblem(400, "there are two scenarios, one by name and one in the body; send one of them");
        }
        return app.sessions().scenarios().written(written, seed);
    }

    /** Stands unless it is told to run, as a test wants it. */
    private SimulationClock clock(AdminRequest request, ClusterSimulation simulation) {
        Instant at =
                request.optional("at", AdminInstant.EXAMPLE, AdminInstant::read).orElse(simulation.start());
        boolean running =
                request.optional("clock", "running", AdminSessions::running).orElse(false);
        LongSupplier nanoTime = app.sessions().nanoTime().orElse(() -> 0);
        Function<String, SimulationClock> clock = factor -> running
                ? SimulationClock.runningFrom(at, nanoTime, Integer.parseInt(factor))
                : SimulationClock.standingAt(at, nanoTime, Integer.parseInt(factor));
        return request.optional("scale", "60", clock).orElseGet(() -> clock.apply("1"));
    }

    private static Object shown(World world) {
        DemoConfig config = world.config();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", world.id());
        shown.put("path", address(world));
        shown.put("scenario", config.simulation().name());
        shown.put("seed", config.simulation().seed());
        shown.put("dialect", config.dialect().name().toLowerCase(Locale.ROOT));
        shown.put("compat", config.compat());
        shown.put("now", config.clock().now());
        shown.put("running", config.clock().isRunning());
        shown.put("requests", world.requests());
        return shown;
    }

    private static String address(World world) {
        return WorldHandler.PREFIX + world.id() + "/";
    }

    private static AdminProblem unknown() {
        return new AdminProblem(
                404, "there is no such session, or it was idle for too long; /admin/sessions lists all");
    }

    private static Dialect dialect(String text) {
        return Dialect.of(text).orElseThrow(() -> new IllegalArgumentException(text + " is no dialect"));
    }

    private static boolean running(String text) {
        return oneOf(text, "running", "frozen");
    }

    private static boolean flag(String text) {
        return oneOf(text, "true", "false");
    }

    private static boolean oneOf(String text, String yes, String no) {
        if (!text.equals(yes) && !text.equals(no)) {
            throw new IllegalArgumentException(text + " is neither " + yes + " nor " + no);
        }
        return text.equals(yes);
    }
}
