package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.oracle.OracleSpec;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.source.PluginReference;

/**
 * One case: which plugin to run, against what, for how long, and what is expected beside the golden. Immutable, hence
 * thread-safe.
 *
 * @param folder that it stands in; its last part is the name of the case
 * @param plugin to run
 * @param config values over the declared defaults
 * @param backends to run against, at least one; the same recording must come out of each
 * @param cycles simulated minutes
 * @param start simulated instant of the first query; empty for the one at which the backend's story begins
 * @param limits in force
 * @param patience real time that a query may take
 * @param expect beside the golden
 * @param allowances drops that are no failure
 * @param changes before which cycle what happens to the endpoint
 * @param beside plugin.json files of extensions that are deployed before the plugin
 * @param requests which requests of the plugin stand in the golden
 * @param python how the plugin is run, if it is a Python extension
 * @param endpoints that are run side by side; empty for one with the default name
 * @param demands on the run beside the golden
 * @param cells its variants, each with a golden of its own
 * @param cell the variant that this is; empty for the contract itself
 * @param matrix what gave some of its variants
 * @param faults how its failure matrix is judged
 */
public record Contract(
        Path folder,
        PluginReference plugin,
        Map<String, Object> config,
        List<BackendSpec> backends,
        int cycles,
        Optional<Instant> start,
        LimitProfile limits,
        Duration patience,
        Expect expect,
        List<Allowance> allowances,
        Map<Integer, RunChange> changes,
        List<Path> beside,
        RequestScope requests,
        PythonOptions python,
        List<EndpointSpec> endpoints,
        Demands demands,
        List<Cell> cells,
        Optional<Cell> cell,
        MatrixSpec matrix,
        FaultPlan faults) {

    /** The file in the folder. */
    public static final String FILE = "contract.yaml";

    /** The golden beside it. */
    public static final String GOLDEN = "recording.golden.json";

    /**
     * What must hold beside the golden.
     *
     * @param status of every cycle; empty if the golden alone says
     * @param emitsNothing whether it must emit nothing at all; otherwise it must emit something
     * @param asksNothing whether it must make no request at all; otherwise it must make some, where the backend can tell
     */
    public record Expect(Optional<State> status, boolean emitsNothing, boolean asksNothing) {
        public Expect {
            Objects.requireNonNull(status, "status");
        }
    }

    /**
     * A drop that is expected; one that nothing needs is a failure.
     *
     * @param reason of the drop
     * @param key of the metric or property, or the call; empty for any
     * @param because why it is all right
     */
    public record Allowance(DropReason reason, Optional<String> key, String because) {
        public Allowance {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(because, "because");
        }
    }

    /**
     * An endpoint of the plugin.
     *
     * @param name as given in the form
     * @param config values over those of the contract
     * @param expect in place of what the contract expects; empty for the same
     */
    public record EndpointSpec(String name, Map<String, Object> config, Optional<Expect> expect) {
        public EndpointSpec {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expect, "expect");
            config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        }

        /** The name as part of a file name. */
        String slug() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        }
    }

    /**
     * Begins a contract.
     *
     * @param backends at least one
     */
    public static ContractBuilder builder(Path folder, PluginReference plugin, List<BackendSpec> backends, int cycles) {
        return new ContractBuilder(folder, plugin, backends, cycles);
    }

    /** Begins a contract that is like this one. */
    public ContractBuilder toBuilder() {
        return new ContractBuilder(this);
    }

    public Contract {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(expect, "expect");
        config = Collections.unmodifiableMap(new LinkedHashMap<>(config));
        backends = List.copyOf(backends);
        allowances = List.copyOf(allowances);
        changes = Map.copyOf(changes);
        beside = List.copyOf(beside);
        Objects.requireNonNull(requests, "requests");
        Objects.requireNonNull(python, "python");
        endpoints = List.copyOf(endpoints);
        cells = List.copyOf(cells);
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(matrix, "matrix");
        Objects.requireNonNull(faults, "faults");
        if (backends.isEmpty()) {
            throw new IllegalArgumentException("a contract has at least one backend");
        }
    }

    /** Where the golden of an endpoint is: beside the contract, with the name in it if there are several. */
    public Path golden(String endpoint) {
        return endpoints.stream()
                .filter(known -> known.name().equals(endpoint))
                .findFirst()
                .map(known -> golden(cell, "." + known.slug()))
                .orElseGet(() -> golden(cell, ""));
    }

    private Path golden(Optional<Cell> of, String end) {
        return folder.resolve("recording" + of.map(it -> "." + it.slug()).orElse("") + end + ".golden.json");
    }

    /** The variant of a name; this contract itself if the name is empty. */
    public Optional<Contract> variant(String name) {
        return name.isEmpty()
                ? Optional.of(this)
                : cells.stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .map(known -> Cells.variant(this, known));
    }

    /** The cycle in which a variant's turn of events comes: in the middle. */
    int middle() {
        return cycles / 2 + 1;
    }

    /** What is expected of an endpoint. */
    Expect expect(String endpoint) {
        return endpoints.stream()
                .filter(known -> known.name().equals(endpoint))
                .flatMap(known -> known.expect().stream())
                .findFirst()
                .orElse(expect);
    }

    /** Where its goldens are, one for each endpoint, of itself and of each of its variants. */
    public List<Path> goldens() {
        return Stream.concat(Stream.of(cell), cells.stream().map(Optional::of))
                .flatMap(this::goldens)
                .toList();
    }

    /** As {@link #goldens()}, without those of its variants. */
    public List<Path> ownGoldens() {
        return goldens(cell).toList();
    }

    private Stream<Path> goldens(Optional<Cell> of) {
        return endpoints.isEmpty()
                ? Stream.of(golden(of, ""))
                : endpoints.stream().map(known -> golden(of, "." + known.slug()));
    }

    /** The same against the first backend only. */
    public Contract againstFirstBackend() {
        return toBuilder().backends(backends.subList(0, 1)).build();
    }

    /** The same, asking for a coverage if it asks for none. */
    public Contract orCoverage(CoverageSpec coverage) {
        return withDemands(demands.orCoverage(coverage));
    }

    /** How the truth is looked at, if it is: not where the variant changes what the simulator says of it. */
    Optional<OracleSpec> oracle() {
        return demands.oracle().filter(spec -> !Cells.countsAnew(this));
    }

    /** The same with other demands. */
    Contract withDemands(Demands others) {
        return toBuilder().demands(others).build();
    }

    /** The name of the case, with {@code #} and the name of the variant. */
    public String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? folder.toString() : last.toString();
        return cell.map(it -> name + "#" + it.name()).orElse(name);
    }
}
