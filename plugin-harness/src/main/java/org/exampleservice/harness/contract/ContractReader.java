package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Problems;
import org.exampleservice.document.Value;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract.Allowance;
import org.exampleservice.harness.contract.Contract.EndpointSpec;
import org.exampleservice.harness.contract.Contract.Expect;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.source.PluginReference;

/** Reads {@code contract.yaml}; paths in it are taken from its folder. Stateless, hence thread-safe. */
public final class ContractReader {

    private static final int FORMAT = 1;
    private static final int MOST_CYCLES = 1_000_000;
    private static final int LEAST_CYCLES = 4;
    private static final Map<String, State> STATES = choices(State.values(), State::name);
    private static final Map<String, DropReason> DROPS = choices(DropReason.values(), DropReason::wireName);
    private static final Map<String, Boolean> NOTHING = Map.of("nothing", true);
    private static final Map<String, RequestScope> SCOPES = choices(RequestScope.values(), RequestScope::word);
    private static final Map<String, Boolean> NONE = Map.of("none", true);

    private final Path folder;
    private final Paths paths;
    private final ObjectReader root;
    private final Problems problems;

    private ContractReader(Path folder, Document document) {
        this.folder = folder;
        this.paths = new Paths(folder);
        this.problems = new Problems(document.file());
        this.root = ObjectReader.of(document, problems);
    }

    /**
     * Reads the contract in a folder.
     *
     * @throws org.exampleservice.document.DocumentException with everything that is wrong with it
     */
    public static Contract read(Path folder) {
        return read(folder, DocumentReader.yaml(folder.resolve(Contract.FILE)));
    }

    /** Reads a contract that was read as a document, as if it stood in a folder; see {@link #read(Path)}. */
    public static Contract read(Path folder, Document document) {
        return new ContractReader(folder, document).read();
    }

    private Contract read() {
        root.integer("format")
                .check(format -> format <= FORMAT, "1", "Use a newer version of the kit, or write 1.")
                .check(format -> format == FORMAT, "1", "Write 1.")
                .required();
        List<BackendSpec> backends = new BackendReader(paths).all(root);
        Value<Integer> cycles = root.integer("cycles", 1, MOST_CYCLES);
        int run = cycles.required();
        LimitProfile limits = LimitsField.read(root);
        Duration patience = root.text("patience")
                .check(Times::isPositiveDuration, "a positive ISO 8601 duration", "Write one like PT5S.")
                .optional()
                .map(Duration::parse)
                .orElse(Duration.ofMinutes(2));
        Optional<Instant> start = root.text("start")
                .check(Times::isInstant, "an ISO 8601 instant", "Write one like 2026-01-01T00:00:00Z.")
                .optional()
                .map(Instant::parse);
        PluginReference plugin = plugin();
        Map<String, Object> config = config(root);
        Expect expect = root.object("expect")
                .optional()
                .map(ContractReader::expect)
                .orElse(new Expect(Optional.empty(), false, false));
        List<Allowance> allowances = allowances();
        Map<Integer, RunChange> changes = changes(cycles.or(MOST_CYCLES));
        List<Path> beside = paths.all(root, "beside").stream()
                .map(other -> other.resolve("plugin.json"))
                .toList();
        RequestScope requests = root.choice("requests", SCOPES).or(RequestScope.NONE);
        PythonOptions python = new PythonReader(root, folder).read();
        List<EndpointSpec> endpoints = new EndpointsReader(root, ContractReader::config, ContractReader::expect).read();
        CellsReader variants =
                new CellsReader(root, paths, cycles.or(LEAST_CYCLES), backends.get(0) instanceof BackendSpec.Simulator);
        List<Cell> cells = variants.cells();
        Demands demands = new DemandsReader(root, cycles.or(MOST_CYCLES), cells).read();
        FaultPlan faults = new FaultsReader(root, cycles.or(MOST_CYCLES)).read();
        root.rejectUnknown();
        problems.throwIfAny();
        return Contract.builder(folder, plugin, backends, run)
                .config(config)
                .start(start)
                .limits(limits)
                .patience(patience)
                .expect(expect)
                .allowances(allowances)
                .changes(changes)
                .beside(beside)
                .requests(requests)
                .python(python)
                .endpoints(endpoints)
                .demands(demands)
                .cells(cells)
                .matrix(variants.matrix())
                .faults(faults)
                .build();
    }

    private PluginReference plugin() {
        Optional<DocumentNode> node = root.find("plugin");
        if (node.isPresent() && node.get() instanceof DocumentNode.ObjectNode object) {
            ObjectReader reader = ObjectReader.of(object, problems);
            PluginReference reference = new PluginReference(
                    paths.optional(reader, "folder"),
                    Optional.of(reader.text("class").required()),
                    paths.all(reader, "class_path"));
            reader.rejectUnknown();
            return reference;
        }
        return PluginReference.at(paths.required(root, "plugin"));
    }

    private static Map<String, Object> config(ObjectReader reader) {
        Map<String, Object> config = new LinkedHashMap<>();
        reader.object("config")
                .optional()
                .ifPresent(values -> values.values()
                        .forEach((key, value) ->
                                Optional.ofNullable(value.toJava()).ifPresent(plain -> config.put(key, plain))));
        return config;
    }

    private static Expect expect(ObjectReader fields) {
        Expect expect = new Expect(
                fields.choice("status", STATES).optional(),
                fields.choice("emits", NOTHING).or(false),
                fields.choice("requests", NONE).or(false));
        fields.rejectUnknown();
        return expect;
    }

    private List<Allowance> allowances() {
        return root.objects("allow").or(List.of()).stream()
                .map(fields -> {
                    Allowance allowance = new Allowance(
                            fields.choice("drop", DROPS).required(),
                            fields.text("key").optional(),
                            fields.text("because")
                                    .check(text -> !text.isBlank(), "a reason", "Say why.")
                                    .required());
                    fields.rejectUnknown();
                    return allowance;
                })
                .toList();
    }

    private Map<Integer, RunChange> changes(int cycles) {
        Map<Integer, RunChange> changes = new HashMap<>();
        for (ObjectReader fields : root.objects("changes").or(List.of())) {
            Value<Integer> given = fields.integer("cycle", 1, cycles);
            int cycle = given.required();
            Optional<Boolean> enabled = fields.bool("enabled").optional();
            Map<String, Object> config = config(fields);
            boolean both = enabled.isPresent() && !config.isEmpty();
            if (both || (enabled.isEmpty() && config.isEmpty())) {
                fields.report(
                        fields.node(),
                        fields.node().pointer() + " has " + (both ? "both" : "neither") + " of config and enabled",
                        "a change is one of the two",
                        both ? "Keep one." : "Add one.");
            }
            fields.rejectUnknown();
            RunChange change =
                    enabled.isPresent() ? new RunChange.Switched(enabled.get()) : new RunChange.Configured(config);
            if (given.optional().isPresent() && changes.put(cycle, change) != null) {
                fields.report(
                        fields.node(),
                        fields.node().pointer() + " is the second change before cycle " + cycle,
                        "each cycle has one at most",
                        "Move one to another cycle.");
            }
        }
        return changes;
    }

    private static <T> Map<String, T> choices(T[] values, Function<T, String> name) {
        Map<String, T> choices = new LinkedHashMap<>();
        Arrays.asList(values).forEach(value -> choices.put(name.apply(value), value));
        return choices;
    }
}
