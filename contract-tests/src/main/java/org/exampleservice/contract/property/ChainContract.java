package org.exampleservice.contract.property;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;
import org.exampleservice.harness.contract.ContractWriter;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/** A chain as a contract of the normal kind: {@link ChainPlayer} plays it, and the golden is what the reference says. */
final class ChainContract {

    static final String PLUGIN = "custom.remote.python.chain";
    static final String VERSION = "1.0";

    private static final String BECAUSE = "the reference drops it too";

    private ChainContract() {}

    /** Writes the folder. */
    static void write(Chain chain, Path folder) throws IOException {
        Recording expected = new ReferenceRuntime().record(chain);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plugin.json"), manifestText());
        Files.writeString(folder.resolve(Contract.GOLDEN), Golden.of(expected).text());
        Files.writeString(folder.resolve(Contract.FILE), ContractWriter.yaml(contract(chain, expected, folder)));
    }

    /** The chain of a folder that {@link #write} wrote. */
    static Chain read(Path folder) {
        Contract contract = ContractReader.read(folder);
        Chain chain = ChainText.parse((String) contract.config().get(ChainPlayer.KEY));
        LimitProfile in = contract.limits();
        return new Chain(
                chain.offset(),
                chain.forgiving(),
                new Limits(
                        in.groups(),
                        in.devices(),
                        in.properties(),
                        in.propertyKeyLength(),
                        in.propertyValueLength(),
                        in.measurements(),
                        in.events(),
                        in.dimensionTuplesPerTopx() * in.defaultTopx()),
                chain.actions());
    }

    private static Contract contract(Chain chain, Recording expected, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        PluginReference player = new PluginReference(
                Optional.of(absolute), Optional.of(ChainPlayer.class.getName()), List.of(classes()));
        BackendSpec simulator = new BackendSpec.Simulator(
                BackendSpec.Simulator.DEFAULT_SCENARIO, Dialect.TUTORIAL, OptionalLong.empty(), Optional.empty());
        return Contract.builder(
                        absolute, player, List.of(simulator), expected.cycles().size())
                .config(Map.of(ChainPlayer.KEY, ChainText.of(chain)))
                .start(Optional.of(chain.start()))
                .limits(QueryLoopRuntime.profile(chain.limits()))
                .expect(new Contract.Expect(Optional.empty(), expected.tally().emitted() == 0, true))
                .allowances(allowances(expected))
                .changes(changes(chain))
                .build();
    }

    private static List<Contract.Allowance> allowances(Recording expected) {
        TreeSet<DropReason> reasons = new TreeSet<>();
        expected.cycles()
                .forEach(cycle -> cycle.entries().forEach(entry -> {
                    if (entry.fate() instanceof Fate.Dropped dropped) {
                        reasons.add(dropped.reason());
                    }
                }));
        return reasons.stream()
                .map(reason -> new Contract.Allowance(reason, Optional.empty(), BECAUSE))
                .toList();
    }

    private static Map<Integer, RunChange> changes(Chain chain) {
        Map<Integer, RunChange> changes = new HashMap<>();
        List<Minute> minutes = chain.minutes();
        for (int i = 0; i < minutes.size(); i++) {
            int cycle = i + 1;
            minutes.get(i).change().ifPresent(change -> changes.put(cycle, change(change, cycle)));
        }
        return changes;
    }

    private static RunChange change(Action.Between change, int cycle) {
        return change == Action.Between.RECONFIGURE
                ? new RunChange.Configured(Map.of("saved", "before cycle " + cycle))
                : new RunChange.Switched(change == Action.Between.SWITCH_ON);
    }

    /** Where the classes of this kit are: a folder, or its jar. */
    private static Path classes() {
        try {
            return Path.of(ChainPlayer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of a class is a URI", e);
        }
    }

    /** The plugin.json of a plugin that plays chains. */
    static String manifestText() {
        return DocumentWriter.json(manifest());
    }

    private static Map<String, Object> manifest() {
        List<Object> metrics = new ArrayList<>();
        Declared.ALL.forEach(metric -> metrics.add(metric(metric)));
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", PLUGIN);
        manifest.put("version", VERSION);
        manifest.put("type", "python");
        manifest.put("entity", "CUSTOM_DEVICE");
        manifest.put("technologies", List.of("CHAIN"));
        manifest.put("source", Map.of("package", "chain", "className", "Chain"));
        manifest.put("metrics", metrics);
        manifest.put("properties", List.of(property(ChainPlayer.KEY, "TextArea"), property("saved", "String")));
        return manifest;
    }

    private static Map<String, Object> property(String key, String type) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("key", key);
        members.put("type", type);
        return members;
    }

    private static Map<String, Object> metric(Declared metric) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", metric.key());
        body.put("unit", "Count");
        if (metric.isState()) {
            body.put("states", metric.states());
        }
        body.put("dimensions", metric.dimensions());
        Map<String, Object> element = new LinkedHashMap<>();
        element.put(metric.isState() ? "statetimeseries" : "timeseries", body);
        if (!metric.aggregation().isEmpty()) {
            element.put("source", Map.of("aggregation", metric.aggregation()));
        }
        return element;
    }
}
