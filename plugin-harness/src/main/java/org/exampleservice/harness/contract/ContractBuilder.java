package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract.Allowance;
import org.exampleservice.harness.contract.Contract.EndpointSpec;
import org.exampleservice.harness.contract.Contract.Expect;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.source.PluginReference;

/**
 * Makes a {@link Contract}: what is not said is as in a contract.yaml that does not say it, or as in the contract that it
 * began from. The methods are called as the components of the contract. Not thread-safe.
 */
public final class ContractBuilder {

    private final Path folder;
    private final PluginReference plugin;
    private Map<String, Object> config = Map.of();
    private List<BackendSpec> backends;
    private int cycles;
    private Optional<Instant> start = Optional.empty();
    private LimitProfile limits = LimitProfile.SDK_1_223;
    private Duration patience = Duration.ofMinutes(2);
    private Expect expect = new Expect(Optional.empty(), false, false);
    private List<Allowance> allowances = List.of();
    private Map<Integer, RunChange> changes = Map.of();
    private List<Path> beside = List.of();
    private RequestScope requests = RequestScope.NONE;
    private PythonOptions python = PythonOptions.DEFAULT;
    private List<EndpointSpec> endpoints = List.of();
    private Demands demands = Demands.NONE;
    private List<Cell> cells = List.of();
    private Optional<Cell> cell = Optional.empty();
    private MatrixSpec matrix = MatrixSpec.NONE;
    private FaultPlan faults = FaultPlan.DEFAULT;

    ContractBuilder(Path folder, PluginReference plugin, List<BackendSpec> backends, int cycles) {
        this.folder = folder;
        this.plugin = plugin;
        this.backends = backends;
        this.cycles = cycles;
    }

    /** Begins from a contract. */
    ContractBuilder(Contract from) {
        this(from.folder(), from.plugin(), from.backends(), from.cycles());
        config = from.config();
        start = from.start();
        limits = from.limits();
        patience = from.patience();
        expect = from.expect();
        allowances = from.allowances();
        changes = from.changes();
        beside = from.beside();
        requests = from.requests();
        python = from.python();
        endpoints = from.endpoints();
        demands = from.demands();
        cells = from.cells();
        cell = from.cell();
        matrix = from.matrix();
        faults = from.faults();
    }

    public ContractBuilder config(Map<String, Object> config) {
        this.config = Objects.requireNonNull(config, "config");
        return this;
    }

    public ContractBuilder backends(List<BackendSpec> backends) {
        this.backends = Objects.requireNonNull(backends, "backends");
        return this;
    }

    public ContractBuilder cycles(int cycles) {
        this.cycles = cycles;
        return this;
    }

    public ContractBuilder start(Optional<Instant> start) {
        this.start = Objects.requireNonNull(start, "start");
        return this;
    }

    public ContractBuilder limits(LimitProfile limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    public ContractBuilder patience(Duration patience) {
        this.patience = Objects.requireNonNull(patience, "patience");
        return this;
    }

    public ContractBuilder expect(Expect expect) {
        this.expect = Objects.requireNonNull(expect, "expect");
        return this;
    }

    public ContractBuilder allowances(List<Allowance> allowances) {
        this.allowances = Objects.requireNonNull(allowances, "allowances");
        return this;
    }

    public ContractBuilder changes(Map<Integer, RunChange> changes) {
        this.changes = Objects.requireNonNull(changes, "changes");
        return this;
    }

    public ContractBuilder beside(List<Path> beside) {
        this.beside = Objects.requireNonNull(beside, "beside");
        return this;
    }

    public ContractBuilder requests(RequestScope requests) {
        this.requests = Objects.requireNonNull(requests, "requests");
        return this;
    }

    public ContractBuilder python(PythonOptions python) {
        this.python = Objects.requireNonNull(python, "python");
        return this;
    }

    public ContractBuilder endpoints(List<EndpointSpec> endpoints) {
        this.endpoints = Objects.requireNonNull(endpoints, "endpoints");
        return this;
    }

    public ContractBuilder demands(Demands demands) {
        this.demands = Objects.requireNonNull(demands, "demands");
        return this;
    }

    public ContractBuilder cells(List<Cell> cells) {
        this.cells = Objects.requireNonNull(cells, "cells");
        return this;
    }

    public ContractBuilder cell(Optional<Cell> cell) {
        this.cell = Objects.requireNonNull(cell, "cell");
        return this;
    }

    public ContractBuilder matrix(MatrixSpec matrix) {
        this.matrix = Objects.requireNonNull(matrix, "matrix");
        return this;
    }

    public ContractBuilder faults(FaultPlan faults) {
        this.faults = Objects.requireNonNull(faults, "faults");
        return this;
    }

    /**
     * The contract.
     *
     * @throws IllegalArgumentException if there is no backend
     */
    public Contract build() {
        return new Contract(
                folder,
                plugin,
                config,
                backends,
                cycles,
                start,
                limits,
                patience,
                expect,
                allowances,
                changes,
                beside,
                requests,
                python,
                endpoints,
                demands,
                cells,
                cell,
                matrix,
                faults);
    }
}
