package org.exampleservice.harness.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.simulator.model.Dialect;

/** Reads {@code backend} and {@code also}: {@code simulator}, {@code wiremock} or {@code url}. */
final class BackendReader {

    private static final BackendSpec DEFAULT =
            new BackendSpec.Simulator(Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty());

    private static final Set<String> ACCESS = Set.of("port", "tls", "proxy");

    private final Paths paths;

    BackendReader(Paths paths) {
        this.paths = paths;
    }

    /** The backend and those it must agree with; the simulator with its defaults if none is named. */
    List<BackendSpec> all(ObjectReader root) {
        List<BackendSpec> all = new ArrayList<>();
        all.add(root.object("backend").optional().map(this::one).orElse(DEFAULT));
        for (ObjectReader also : root.objects("also").or(List.of())) {
            all.add(one(also.object("backend").required()));
            also.rejectUnknown();
        }
        return all;
    }

    private BackendSpec one(ObjectReader reader) {
        Optional<ObjectReader> simulator = reader.object("simulator").optional();
        Optional<Path> wiremock = paths.optional(reader, "wiremock");
        Optional<String> url = reader.text("url")
                .check(BackendReader::isUrl, "an http or https URL", "Write one like http://127.0.0.1:8769.")
                .optional();
        Access access = access(reader, url.isPresent());
        reader.rejectUnknown();
        long kinds = reader.node().members().keySet().stream()
                .filter(name -> !ACCESS.contains(name))
                .count();
        if (kinds != 1) {
            reader.report(
                    reader.node(),
                    reader.node().pointer() + " has " + kinds + " fields",
                    "it is one of simulator, wiremock, url",
                    "Name one; further ones go under also.");
        }
        return simulator
                .map(fields -> simulator(fields, access))
                .or(() -> wiremock.map(folder -> new BackendSpec.WireMock(folder, access)))
                .or(() -> url.map(BackendSpec.External::at))
                .orElse(DEFAULT);
    }

    /** {@code port}, {@code tls} and {@code proxy}, of backends that are started for the run. */
    private static Access access(ObjectReader reader, boolean isThere) {
        Optional<Integer> port = reader.integer("port", 1, 65_535).optional();
        boolean tls = reader.bool("tls").or(false);
        boolean proxy = reader.bool("proxy").or(false);
        if (isThere && (port.isPresent() || tls || proxy)) {
            reader.report(
                    reader.node(),
                    reader.node().pointer() + " has a url and one of port, tls, proxy",
                    "these say how a backend of the run is reached, and this one is there already",
                    "Leave them out.");
        }
        return new Access(port.map(OptionalInt::of).orElse(OptionalInt.empty()), tls, proxy);
    }

    private BackendSpec simulator(ObjectReader reader, Access access) {
        Map<String, Dialect> dialects = new LinkedHashMap<>();
        for (Dialect dialect : Dialect.values()) {
            dialects.put(dialect.word(), dialect);
        }
        String scenario = scenario(reader);
        Dialect dialect = reader.choice("dialect", dialects).or(Dialect.TUTORIAL);
        OptionalLong seed =
                reader.integer("seed").optional().map(OptionalLong::of).orElse(OptionalLong.empty());
        Optional<BackendSpec.Login> login = reader.object("login").optional().map(BackendReader::login);
        reader.rejectUnknown();
        return new BackendSpec.Simulator(scenario, dialect, seed, login, access);
    }

    /** The name of a shipped scenario, or the path of a file. */
    private String scenario(ObjectReader reader) {
        String name = reader.text("scenario").or(BackendSpec.Simulator.DEFAULT_SCENARIO);
        if (BackendSpec.Simulator.isShipped(name)) {
            return name;
        }
        Path file = paths.required(reader, "scenario");
        if (!Files.isRegularFile(file)) {
            reader.find("scenario")
                    .ifPresent(node -> reader.report(
                            node,
                            node.pointer() + " is \"" + name + "\"",
                            "it must be the name of a shipped scenario, or the path of a file",
                            Nearest.to(name, BackendSpec.Simulator.shipped())
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("Correct it; simulator.jar scenarios lists the shipped ones.")));
        }
        return file.toString();
    }

    private static BackendSpec.Login login(ObjectReader reader) {
        BackendSpec.Login login = new BackendSpec.Login(
                reader.text("user").required(), reader.text("password").required());
        reader.rejectUnknown();
        return login;
    }

    private static boolean isUrl(String text) {
        try {
            BackendSpec.External.at(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
