package org.exampleservice.harness.contract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.engine.Timetable;
import org.exampleservice.harness.fault.Disturbance;
import org.exampleservice.harness.fault.Growth;
import org.exampleservice.harness.recording.Recording;

/** Makes contracts of variants, and runs them. */
final class Cells {

    private Cells() {}

    /** The contract with what a variant changes; the variants of a variant are none. */
    static Contract variant(Contract contract, Cell cell) {
        Map<String, Object> config = new LinkedHashMap<>(contract.config());
        config.putAll(cell.config());
        List<BackendSpec> backends = cell.scenario()
                .map(scenario -> List.of(told(contract.backends().get(0), scenario)))
                .orElse(contract.backends());
        Contract.Expect expect = cell.fault().isPresent()
                ? new Contract.Expect(
                        Optional.empty(),
                        contract.expect().emitsNothing(),
                        contract.expect().asksNothing())
                : contract.expect();
        return contract.toBuilder()
                .config(config)
                .backends(backends)
                .cycles(cell.story().equals(Optional.of(Story.FIRST)) ? 1 : contract.cycles())
                .expect(expect)
                .changes(changes(contract, cell))
                .demands(contract.demands().of(cell))
                .cells(List.of())
                .cell(Optional.of(cell))
                .matrix(MatrixSpec.NONE)
                .build();
    }

    private static BackendSpec told(BackendSpec backend, String scenario) {
        return backend instanceof BackendSpec.Simulator simulator
                ? new BackendSpec.Simulator(
                        scenario, simulator.dialect(), simulator.seed(), simulator.login(), simulator.access())
                : backend;
    }

    private static Map<Integer, RunChange> changes(Contract contract, Cell cell) {
        Map<Integer, RunChange> changes = new HashMap<>(contract.changes());
        if (cell.story().equals(Optional.of(Story.RESTART))) {
            changes.put(contract.middle(), new RunChange.Restarted());
        } else if (cell.story().equals(Optional.of(Story.CONFIGURATION_CHANGED))) {
            changes.put(contract.middle(), new RunChange.Configured(Map.of()));
        }
        return changes;
    }

    /** Whether it changes the counters in the answers, so that they are not the simulator's any more. */
    static boolean countsAnew(Contract contract) {
        return contract.cell()
                .flatMap(Cell::story)
                .filter(story -> story == Story.RESET || story == Story.WRAP)
                .isPresent();
    }

    static Timetable timetable(Contract contract) {
        Story story = contract.cell().flatMap(Cell::story).orElse(Story.FIRST);
        return switch (story) {
            case MISSED_CYCLE -> Timetable.missing(contract.middle());
            case LATE_CYCLE -> Timetable.late(contract.middle());
            case TWO_POLLS -> Timetable.twice(contract.middle());
            default -> Timetable.EVERY_MINUTE;
        };
    }

    /** Runs with the disturbance of the variant, if it has one. */
    static Map<String, Recording> run(Contract contract, BackendSpec backend, PluginRun run, Supplier<PluginRun> runs) {
        Optional<Disturbance> disturbance = contract.cell().flatMap(cell -> disturbance(contract, cell, runs));
        if (disturbance.isEmpty()) {
            return run.runEach();
        }
        try (Backend disturbed = backend.start(answer -> {}, disturbance::get)) {
            return run.runEach(disturbed);
        }
    }

    private static Optional<Disturbance> disturbance(Contract contract, Cell cell, Supplier<PluginRun> runs) {
        int minute = contract.middle() - 1;
        Optional<Disturbance> fault = cell.fault()
                .map(it ->
                        new Disturbance.Faulty(it, "", minute, contract.faults().patience()));
        return fault.or(() -> cell.story()
                .filter(story -> story == Story.RESET || story == Story.WRAP)
                .map(story -> counted(story, minute, runs)));
    }

    private static Disturbance counted(Story story, int minute, Supplier<PluginRun> runs) {
        Growth growth = new Growth();
        runs.get()
                .onAnswer(answer ->
                        learn(growth, answer.minute(), answer.method() + " " + answer.target(), answer.body()))
                .runEach();
        if (growth.counters(minute).isEmpty()) {
            throw new NothingToDisturbException("the case " + story.word()
                    + " checks nothing: no whole number in the answers grows from minute to minute without ever falling."
                    + " Take it out, or run more cycles");
        }
        Growth.Kind kind = story == Story.RESET ? Growth.Kind.RESET : Growth.Kind.WRAP;
        return new Disturbance.Counted(growth, kind, minute);
    }

    private static void learn(Growth growth, int minute, String request, String body) {
        synchronized (growth) {
            growth.learn(minute, request, body);
        }
    }

    /** A variant whose turn of events cannot come. */
    static final class NothingToDisturbException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NothingToDisturbException(String message) {
            super(message);
        }
    }
}
