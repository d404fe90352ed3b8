package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.document.DocumentWriter;
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
 * Writes a contract as the {@code contract.yaml} that {@link ContractReader} reads back, in the same folder, as an equal one.
 * What is as by default is left out, but for the backend. Stateless, hence thread-safe.
 */
public final class ContractWriter {

    private final WrittenPaths paths;

    private ContractWriter(Path folder) {
        this.paths = new WrittenPaths(folder);
    }

    /** The text of a contract's file, with paths from the contract's folder. */
    public static String yaml(Contract contract) {
        return new ContractWriter(contract.folder()).text(contract);
    }

    private String text(Contract contract) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", 1);
        file.put("plugin", plugin(contract.plugin()));
        if (!contract.beside().isEmpty()) {
            file.put(
                    "beside",
                    contract.beside().stream()
                            .map(Path::getParent)
                            .map(paths::of)
                            .toList());
        }
        if (!contract.config().isEmpty()) {
            file.put("config", contract.config());
        }
        BackendFields backends = new BackendFields(paths);
        file.put("backend", backends.of(contract.backends().get(0)));
        file.put("cycles", contract.cycles());
        contract.start().ifPresent(start -> file.put("start", start.toString()));
        if (!contract.limits().equals(LimitProfile.SDK_1_223)) {
            file.put("limits", LimitsField.of(contract.limits()));
        }
        if (!contract.patience().equals(Duration.ofMinutes(2))) {
            file.put("patience", contract.patience().toString());
        }
        List<BackendSpec> also =
                contract.backends().subList(1, contract.backends().size());
        putList(
                file,
                "also",
                also.stream()
                        .map(it -> (Object) Map.of("backend", backends.of(it)))
                        .toList());
        Map<String, Object> expect = expect(contract.expect());
        if (!expect.isEmpty()) {
            file.put("expect", expect);
        }
        putList(
                file,
                "allow",
                contract.allowances().stream().map(ContractWriter::allowance).toList());
        putList(file, "changes", changes(contract.changes()));
        if (contract.requests() != RequestScope.NONE) {
            file.put("requests", contract.requests().word());
        }
        putPython(file, contract.python());
        putList(
                file,
                "endpoints",
                contract.endpoints().stream().map(ContractWriter::endpoint).toList());
        DemandFields.put(file, contract.demands());
        new WrittenCells(paths, contract).put(file);
        return DocumentWriter.yaml(file);
    }

    private static void putList(Map<String, Object> file, String name, List<Object> list) {
        if (!list.isEmpty()) {
            file.put(name, list);
        }
    }

    private Object plugin(PluginReference plugin) {
        if (plugin.className().isEmpty()) {
            return paths.of(plugin.location().orElseThrow());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        plugin.location().ifPresent(location -> members.put("folder", paths.of(location)));
        members.put("class", plugin.className().get());
        putList(
                members,
                "class_path",
                plugin.classPath().stream().map(it -> (Object) paths.of(it)).toList());
        return members;
    }

    private void putPython(Map<String, Object> file, PythonOptions python) {
        python.interpreter().ifPresent(interpreter -> file.put("python", paths.ofCommand(interpreter)));
        if (python.clock() != PythonOptions.DEFAULT.clock()) {
            file.put("clock", python.clock().word());
        }
        putList(file, "allowHosts", List.copyOf(python.allowHosts()));
        if (python.tracesReads()) {
            file.put("traceReads", true);
        }
    }

    private static Object endpoint(EndpointSpec endpoint) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", endpoint.name());
        if (!endpoint.config().isEmpty()) {
            members.put("config", endpoint.config());
        }
        endpoint.expect().ifPresent(expect -> members.put("expect", expect(expect)));
        return members;
    }

    private static Map<String, Object> expect(Expect expect) {
        Map<String, Object> members = new LinkedHashMap<>();
        expect.status().ifPresent(status -> members.put("status", status.name()));
        if (expect.emitsNothing()) {
            members.put("emits", "nothing");
        }
        if (expect.asksNothing()) {
            members.put("requests", "none");
        }
        return members;
    }

    private static Object allowance(Allowance allowance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("drop", allowance.reason().wireName());
        allowance.key().ifPresent(key -> members.put("key", key));
        members.put("because", allowance.because());
        return members;
    }

    private static List<Object> changes(Map<Integer, RunChange> changes) {
        List<Object> entries = new ArrayList<>();
        new TreeMap<>(changes).forEach((cycle, change) -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("cycle", cycle);
            if (change instanceof RunChange.Switched switched) {
                members.put("enabled", switched.on());
            } else {
                members.put("config", new TreeMap<>(((RunChange.Configured) change).values()));
            }
            entries.add(members);
        });
        return entries;
    }
}
