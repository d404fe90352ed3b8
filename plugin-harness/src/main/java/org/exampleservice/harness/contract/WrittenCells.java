package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.FaultPlan.Allowance;
import org.exampleservice.harness.fault.Fault;

/** {@code cases}, {@code matrix} and {@code faults} of a contract, as they are written. */
record WrittenCells(WrittenPaths paths, Contract contract) {

    void put(Map<String, Object> file) {
        List<String> cases = contract.cells().stream()
                .flatMap(cell -> cell.story().stream())
                .map(Story::word)
                .toList();
        if (!cases.isEmpty()) {
            file.put("cases", cases);
        }
        if (!contract.matrix().equals(MatrixSpec.NONE)) {
            file.put("matrix", matrix());
        }
        if (!contract.faults().equals(FaultPlan.DEFAULT)) {
            file.put("faults", faults());
        }
    }

    private Map<String, Object> matrix() {
        Map<String, Object> members = new LinkedHashMap<>();
        contract.matrix().axes().forEach(axis -> members.put(axis.field(), axis(axis)));
        if (contract.matrix().pairwise()) {
            members.put("pairwise", true);
        }
        return members;
    }

    private Object axis(MatrixAxis axis) {
        if (axis.field().equals("config")) {
            Map<String, Object> configs = new LinkedHashMap<>();
            axis.values().forEach(point -> configs.put(point.name(), point.config()));
            return configs;
        }
        return axis.values().stream()
                .map(point -> point.scenario().map(this::scenario).orElse(point.name()))
                .toList();
    }

    private String scenario(String scenario) {
        return BackendSpec.Simulator.isShipped(scenario) ? scenario : paths.of(Path.of(scenario));
    }

    private Map<String, Object> faults() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (contract.faults().cycle() != FaultPlan.DEFAULT.cycle()) {
            members.put("cycle", contract.faults().cycle());
        }
        members.put("patience", contract.faults().patience().toString());
        if (!contract.faults().allowances().isEmpty()) {
            members.put(
                    "allow",
                    contract.faults().allowances().stream()
                            .map(WrittenCells::allowance)
                            .toList());
        }
        return members;
    }

    private static Map<String, Object> allowance(Allowance allowance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rule", allowance.rule().word());
        allowance.request().ifPresent(request -> members.put("request", request));
        Optional<Fault> fault = allowance.fault();
        fault.ifPresent(it -> members.put("fault", it.word()));
        members.put("because", allowance.because());
        return members;
    }
}
