package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.fault.Disturbance;
import org.exampleservice.harness.fault.Fault;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;

/** Runs a plugin once as it should be, and then once for each fault of each request that it made. */
final class FaultRuns {

    /** Cycles after the fault in which a plugin may recover. */
    private static final int LATER = 2;

    /** Cycles in which requests are looked for. */
    private static final int MOST_CYCLES = 1_000;

    /** Distinct requests of an endpoint that are broken. */
    static final int MOST_REQUESTS = 50;

    private final Contract contract;
    private final LoadedPlugin plugin;
    private final BackendSpec spec;
    private final Predicate<String> wanted;
    private final int cycles;
    private int most;
    private final AtomicReference<Disturbance> disturbance = new AtomicReference<>(Disturbance.NONE);

    /** Cells that are not wanted by name are left out. */
    FaultRuns(Contract contract, LoadedPlugin plugin, BackendSpec spec, Predicate<String> wanted) {
        this.contract = contract;
        this.plugin = plugin;
        this.spec = spec;
        this.wanted = wanted;
        this.cycles = Math.min(contract.cycles(), MOST_CYCLES);
    }

    /** One for each cell: by endpoint, by request in the order of the run, and by fault. */
    List<FaultTrial> trials() {
        List<FaultTrial> trials = new ArrayList<>();
        try (Backend backend = spec.start(answer -> {}, disturbance::get)) {
            Map<String, Recording> right = run(backend, cycles + 1);
            right.forEach((endpoint, recording) -> requests(recording)
                    .forEach((request, cycle) -> trials.addAll(trials(backend, endpoint, request, cycle, recording))));
        }
        return trials;
    }

    /** How many distinct requests the endpoint made that made most. To be called after {@link #trials()}. */
    int mostRequests() {
        return most;
    }

    private List<FaultTrial> trials(Backend backend, String endpoint, String request, int cycle, Recording right) {
        List<FaultTrial> trials = new ArrayList<>();
        String shown = contract.endpoints().isEmpty() ? "" : endpoint;
        for (Fault fault : Fault.values()) {
            if (wanted.test(MatrixCell.name(shown, request, fault.word()))) {
                disturbance.set(new Disturbance.Faulty(
                        fault, request, cycle - 1, contract.faults().patience()));
                Recording broken =
                        run(backend, Math.min(cycle + LATER, cycles + 1)).get(endpoint);
                trials.add(new FaultTrial(shown, request, cycle, fault, right, broken));
            }
        }
        return trials;
    }

    private Map<String, Recording> run(Backend backend, int cycles) {
        return CaseRun.plan(contract, plugin, spec).cycles(cycles).runEach(backend);
    }

    /** Each request with the cycle in which it is broken: the contract's, else the first in which it is made. */
    private Map<String, Integer> requests(Recording right) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Cycle cycle : right.cycles().subList(0, cycles)) {
            cycle.requests().forEach(request -> {
                String name = request.method() + " " + request.target();
                if (cycle.number() == contract.faults().cycle()) {
                    first.put(name, cycle.number());
                } else {
                    first.putIfAbsent(name, cycle.number());
                }
            });
        }
        most = Math.max(most, first.size());
        Map<String, Integer> some = new LinkedHashMap<>();
        first.entrySet().stream().limit(MOST_REQUESTS).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return some;
    }
}
