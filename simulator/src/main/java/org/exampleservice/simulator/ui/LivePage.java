package org.exampleservice.simulator.ui;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.JsonTree;
import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.ui.StateHistory.Run;

/** What the live page is told of a simulation, as JSON in ASCII. Reading changes nothing. Threadsafe. */
public final class LivePage {
    private final ClusterSimulation simulation;
    private final SimulationClock clock;
    private final LongSupplier requests;
    private final LongSupplier sessions;

    /**
     * A page about a simulation.
     *
     * @param requests how many requests were answered so far
     * @param sessions a number that grows whenever a session is opened or dropped
     */
    public LivePage(ClusterSimulation simulation, SimulationClock clock, LongSupplier requests, LongSupplier sessions) {
        this.simulation = requireNonNull(simulation, "simulation");
        this.clock = requireNonNull(clock, "clock");
        this.requests = requireNonNull(requests, "requests");
        this.sessions = requireNonNull(sessions, "sessions");
    }

    /**
     * What does not change while the simulator runs.
     *
     * @param needsToken whether changes need the admin token
     * @param compat whether demo routes count requests rather than minutes
     */
    public byte[] world(boolean needsToken, boolean compat) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("scenario", simulation.name());
        shown.put("description", simulation.description());
        shown.put("seed", Long.toString(simulation.seed()));
        shown.put("start", simulation.start());
        shown.put("mostNodes", simulation.mostNodes());
        shown.put("triggers", simulation.triggers());
        shown.put("needsToken", needsToken);
        shown.put("compat", compat);
        return JsonTree.write(shown);
    }

    /** What changes: a small object that differs from the one before if anything the page shows may differ. */
    public byte[] pulse() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("now", clock.now());
        shown.put("step", simulation.stepAt(clock.now()));
        shown.put("running", clock.isRunning());
        shown.put("scale", clock.scale());
        shown.put("requests", requests.getAsLong());
        shown.put("moves", simulation.moves());
        shown.put("faults", simulation.added().changes());
        shown.put("sessions", sessions.getAsLong());
        return JsonTree.write(shown);
    }

    /** Some nodes now, with their states over the last minutes, and how many nodes are in which state. */
    public byte[] fleet(FleetQuery query) {
        long step = simulation.stepAt(clock.now());
        long first = Math.max(1, step - query.history() + 1);
        FleetScan scan = FleetScan.of(simulation, step, query);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("step", step);
        shown.put("firstStep", first);
        shown.put("seen", scan.seen());
        shown.put("found", scan.found());
        shown.put("states", scan.states());
        Map<FleetQuery.Name, List<Run>> runs = StateHistory.of(simulation, scan.rows(), first, step);
        shown.put(
                "rows",
                scan.rows().stream().map(row -> row(row, runs.get(row.name()))).toList());
        return JsonTree.write(shown);
    }

    private static Map<String, Object> row(Row row, List<Run> runs) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("group", row.name().group());
        shown.put("node", row.name().node());
        shown.put("ip", row.ip());
        shown.put("state", row.state());
        shown.put("counter", figure(row.counter()));
        shown.put("runs", runs.stream().map(LivePage::run).toList());
        return shown;
    }

    private static List<Object> run(Run run) {
        return List.of(run.step(), run.state());
    }

    private static Optional<String> figure(long figure) {
        if (Figure.isNumber(figure)) {
            return Optional.of(Long.toString(figure));
        }
        return figure == Figure.MISSING ? Optional.empty() : Optional.of("NaN");
    }
}
