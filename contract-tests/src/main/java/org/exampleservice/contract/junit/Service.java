package org.exampleservice.contract.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.simulator.model.Dialect;

/** Which service to start; WireMock if its folder is not empty. */
record Service(String scenario, String dialect, OptionalLong seed, String wiremock) {

    Service withScenario(String other) {
        return new Service(other, dialect, seed, wiremock);
    }

    Service withDialect(String other) {
        return new Service(scenario, other, seed, wiremock);
    }

    Service withSeed(OptionalLong other) {
        return new Service(scenario, dialect, other, wiremock);
    }

    Service withWiremock(String other) {
        return new Service(scenario, dialect, seed, other);
    }

    BackendSpec spec() {
        return wiremock.isEmpty()
                ? new BackendSpec.Simulator(scenario, word(), seed, Optional.empty())
                : new BackendSpec.WireMock(Path.of(wiremock));
    }

    private Dialect word() {
        return Arrays.stream(Dialect.values())
                .filter(value -> value.word().equals(dialect))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + dialect + "' is no dialect; there are "
                        + Arrays.stream(Dialect.values()).map(Dialect::word).collect(Collectors.joining(", "))
                        + ". Name one of them"));
    }
}
