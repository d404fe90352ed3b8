package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract.Allowance;
import org.exampleservice.harness.contract.Contract.Expect;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.source.PluginReference;

/**
 * Writes a contract as the {@code contract.yaml} that {@link ContractReader} reads back, in the same folder, as an equal one.
 * What is as by default is left out, but for the backend. Stateless, hence thread-safe.
 */
public final class ContractWriter {

    private final Path folder;

    private ContractWriter(Path folder) {
        this.folder = folder;
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
                            .map(this::path)
                            .toList());
        }
        if (!contract.config().isEmpty()) {
            file.put("config", contract.config());
        }
        file.put("backend", backend(contract.backends().get(0)));
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
                also.stream().map(it -> (Object) Map.of("backend", backend(it))).toList());
        Map<String, Object> expect = expect(contract.expect());
        if (!expect.isEmpty()) {
            file.put("expect", expect);
        }
        putList(
                file,
                "allow",
                contract.allowances().stream().map(ContractWriter::allowance).toList());
        putList(file, "changes", changes(contract.changes()));
        return DocumentWriter.yaml(file);
    }

    private static void putList(Map<String, Object> file, String name, List<Object> list) {
        if (!list.isEmpty()) {
            file.put(name, list);
        }
    }

    private Object plugin(PluginReference plugin) {
        if (plugin.className().isEmpty()) {
            return path(plugin.location().orElseThrow());
        }
        Map<String, Object> members = new LinkedHashMap<>();
        plugin.location().ifPresent(location -> members.put("folder", path(location)));
        members.put("class", plugin.className().get());
        putList(
                members,
                "class_path",
                plugin.classPath().stream().map(it -> (Object) path(it)).toList());
        return members;
    }

    private Map<String, Object> backend(BackendSpec backend) {
        if (backend instanceof BackendSpec.WireMock wiremock) {
            return Map.of("wiremock", path(wiremock.folder()));
        }
        return backend instanceof BackendSpec.External external
                ? Map.of("url", external.url().toString())
                : Map.of("simulator", simulator((BackendSpec.Simulator) backend));
    }

    private Map<String, Object> simulator(BackendSpec.Simulator simulator) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("scenario", simulator.isShipped() ? simulator.scenario() : path(Path.of(simulator.scenario())));
        members.put("dialect", simulator.dialect().word());
        simulator.seed().ifPresent(seed -> members.put("seed", seed));
        Optional<BackendSpec.Login> login = simulator.login();
        login.ifPresent(it -> members.put("login", login(it)));
        return members;
    }

    private static Map<String, Object> login(BackendSpec.Login login) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("user", login.user());
        members.put("password", login.password());
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

    /** From the contract's folder, as it is written on every system. */
    private String path(Path path) {
        boolean alike = path.isAbsolute() == folder.isAbsolute();
        Path from = alike ? folder.normalize().relativize(path.normalize()) : path;
        String text = from.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
