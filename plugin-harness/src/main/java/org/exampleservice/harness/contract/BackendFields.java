package org.exampleservice.harness.contract;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;

/** Writes what {@link BackendReader} reads. */
record BackendFields(WrittenPaths paths) {

    /** The value of {@code backend}. */
    Map<String, Object> of(BackendSpec backend) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (backend instanceof BackendSpec.WireMock wiremock) {
            members.put("wiremock", paths.of(wiremock.folder()));
            putAccess(members, wiremock.access());
        } else if (backend instanceof BackendSpec.Simulator simulator) {
            members.put("simulator", simulator(simulator));
            putAccess(members, simulator.access());
        } else {
            members.put("url", ((BackendSpec.External) backend).url().toString());
        }
        return members;
    }

    private Map<String, Object> simulator(BackendSpec.Simulator simulator) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("scenario", simulator.isShipped() ? simulator.scenario() : paths.of(Path.of(simulator.scenario())));
        members.put("dialect", simulator.dialect().word());
        simulator.seed().ifPresent(seed -> members.put("seed", seed));
        simulator.login().ifPresent(login -> members.put("login", login(login)));
        return members;
    }

    private static Map<String, Object> login(BackendSpec.Login login) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("user", login.user());
        members.put("password", login.password());
        return members;
    }

    private static void putAccess(Map<String, Object> members, Access access) {
        access.port().ifPresent(port -> members.put("port", port));
        if (access.tls()) {
            members.put("tls", true);
        }
        if (access.proxy()) {
            members.put("proxy", true);
        }
    }
}
