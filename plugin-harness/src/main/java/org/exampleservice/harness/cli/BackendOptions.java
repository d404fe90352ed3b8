package org.exampleservice.harness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.simulator.model.Dialect;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to run against: at most one of {@code --scenario}, {@code --wiremock} and {@code --url}. */
final class BackendOptions {

    /** The words of the dialects. */
    static final class Dialects extends Words<Dialect> {
        Dialects() {
            super("dialect", List.of(Dialect.values()), Dialect::word);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            description = "Simulator with this scenario; default: default.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--dialect",
            paramLabel = "WORD",
            converter = Dialects.class,
            completionCandidates = Dialects.class,
            description = "Dialect of the simulator: tutorial (default) or sdk.")
    private Optional<Dialect> dialect = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulator; default: the scenario's, or 42.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--wiremock", paramLabel = "DIR", description = "WireMock serving this folder.")
    private Optional<Path> wiremock = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "A service that is already there.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--port", paramLabel = "N", description = "Port of the backend on loopback; default: any free one.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--tls", description = "The backend speaks HTTPS, by a certificate that a Python extension trusts.")
    private boolean tls;

    @Option(
            names = "--proxy",
            description = "The backend is a Python extension's proxy too and answers for every host it asks.")
    private boolean proxy;

    BackendSpec spec() {
        boolean simulator = scenario.isPresent() || dialect.isPresent() || seed.isPresent();
        int kinds = (simulator ? 1 : 0) + (wiremock.isPresent() ? 1 : 0) + (url.isPresent() ? 1 : 0);
        if (kinds > 1) {
            throw refusal("a plugin runs against one backend: the simulator (--scenario, --dialect, --seed), --wiremock"
                    + " or --url");
        }
        checkAccess();
        scenario.filter(name -> !BackendSpec.Simulator.isShipped(name) && !Files.isRegularFile(Path.of(name)))
                .ifPresent(this::refuseScenario);
        return wiremock.<BackendSpec>map(folder -> new BackendSpec.WireMock(folder, access()))
                .or(() -> url.map(this::external))
                .orElseGet(() -> new BackendSpec.Simulator(
                        scenario.orElse(BackendSpec.Simulator.DEFAULT_SCENARIO),
                        dialect.orElse(Dialect.TUTORIAL),
                        seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
                        Optional.empty(),
                        access()));
    }

    private Access access() {
        return new Access(port.map(OptionalInt::of).orElse(OptionalInt.empty()), tls, proxy);
    }

    private void checkAccess() {
        if (port.isPresent() && (port.get() < 1 || port.get() > 65_535)) {
            throw refusal("--port is " + port.get() + "; it is from 1 to 65535");
        }
        if (url.isPresent() && (port.isPresent() || tls || proxy)) {
            throw refusal("--port, --tls and --proxy say how a backend of the run is reached; the one of --url is there"
                    + " already");
        }
    }

    private BackendSpec external(String text) {
        try {
            return BackendSpec.External.at(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--url: " + e.getMessage(), e);
        }
    }

    private void refuseScenario(String name) {
        throw refusal("there is no scenario " + name + ", shipped or as a file; shipped are "
                + String.join(", ", BackendSpec.Simulator.shipped()));
    }

    private ParameterException refusal(String text) {
        CommandLine line = spec.commandLine();
        return new ParameterException(line, text);
    }
}
