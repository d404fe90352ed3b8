package org.exampleservice.harness.backend;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.exampleservice.harness.fault.Disturbance;
import org.exampleservice.harness.oracle.Truth;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** Says which backend to start. Immutable, hence thread-safe. */
public sealed interface BackendSpec {

    /**
     * Starts it.
     *
     * @param onAnswer told of every answer, from the thread that gives it, where the backend is ours
     * @throws BackendException if it cannot be started or reached
     */
    Backend start(Consumer<? super Answer> onAnswer);

    /** What the service truly is, where that can be told: it can of the simulator. */
    default Optional<Truth> truth() {
        return Optional.empty();
    }

    /** The paths under which the service has data, where that can be told; else none. */
    default List<String> routes() {
        return List.of();
    }

    /**
     * As {@link #start(Consumer)}, with answers that are disturbed before the plugin gets them.
     *
     * @param disturbance in force, asked for at every request
     * @throws BackendException if it cannot be started, or is not ours
     */
    Backend start(Consumer<? super Answer> onAnswer, Supplier<Disturbance> disturbance);

    /** A word or two for tables: {@code simulator tutorial}. */
    String label();

    /** Whether the plugin's process finds it by {@link Backend#environment}, which is known once it has started. */
    default boolean isFoundByEnvironment() {
        return false;
    }

    /**
     * The simulator, with its clock following the run.
     *
     * @param scenario name of a shipped scenario, or path of a file
     * @param dialect of the demo routes
     * @param seed of all chance; the scenario's own, or 42, if empty
     * @param login asked for on every route, if any
     * @param access how it is reached
     */
    record Simulator(String scenario, Dialect dialect, OptionalLong seed, Optional<Login> login, Access access)
            implements BackendSpec {

        /** The scenario that needs no file. */
        public static final String DEFAULT_SCENARIO = "default";

        /** The seed of the default scenario. */
        public static final long DEFAULT_SEED = 42;

        public Simulator {
            Objects.requireNonNull(scenario, "scenario");
            Objects.requireNonNull(dialect, "dialect");
            Objects.requireNonNull(seed, "seed");
            Objects.requireNonNull(login, "login");
            Objects.requireNonNull(access, "access");
        }

        /** Reached by plain HTTP on a free port. */
        public Simulator(String scenario, Dialect dialect, OptionalLong seed, Optional<Login> login) {
            this(scenario, dialect, seed, login, Access.PLAIN);
        }

        /** Reached another way. */
        public Simulator withAccess(Access other) {
            return new Simulator(scenario, dialect, seed, login, other);
        }

        /** The default scenario. */
        public Simulator(Dialect dialect, long seed, Optional<Login> login) {
            this(DEFAULT_SCENARIO, dialect, OptionalLong.of(seed), login);
        }

        /** Whether the scenario is the name of a shipped one. */
        public boolean isShipped() {
            return isShipped(scenario);
        }

        /** Whether a scenario of that name is shipped. */
        public static boolean isShipped(String name) {
            return shipped().contains(name);
        }

        /** The names of the shipped scenarios, the default one first. */
        public static List<String> shipped() {
            return Stream.concat(Stream.of(DEFAULT_SCENARIO), ShippedScenarios.names().stream())
                    .toList();
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer) {
            return FrontedBackend.of(SimulatorBackend.start(this, onAnswer), access);
        }

        @Override
        public Optional<Truth> truth() {
            return Optional.of(SimulatorTruth.of(this));
        }

        @Override
        public List<String> routes() {
            return List.of("/", "/topology");
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer, Supplier<Disturbance> disturbance) {
            Backend right = SimulatorBackend.start(withAccess(access.withoutPort()), onAnswer);
            return FrontedBackend.of(DisturbedBackend.before(right, access.plainPort(), disturbance), access);
        }

        @Override
        public boolean isFoundByEnvironment() {
            return !access.isDirect();
        }

        @Override
        public String label() {
            String story = scenario.equals(DEFAULT_SCENARIO) ? "" : " " + scenario;
            return "simulator " + dialect.word() + story + access.words();
        }
    }

    /** Credentials of the simulator; never shown. */
    record Login(String user, String password) {
        public Login {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /**
     * WireMock, serving files.
     *
     * @param folder with {@code mappings} and, where needed, {@code __files}
     * @param access how it is reached
     */
    record WireMock(Path folder, Access access) implements BackendSpec {
        public WireMock {
            Objects.requireNonNull(folder, "folder");
            Objects.requireNonNull(access, "access");
        }

        /** Reached by plain HTTP on a free port. */
        public WireMock(Path folder) {
            this(folder, Access.PLAIN);
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer) {
            return FrontedBackend.of(WireMockBackend.start(folder, access.plainPort(), onAnswer), access);
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer, Supplier<Disturbance> disturbance) {
            Backend right = WireMockBackend.start(folder, 0, onAnswer);
            return FrontedBackend.of(DisturbedBackend.before(right, access.plainPort(), disturbance), access);
        }

        @Override
        public boolean isFoundByEnvironment() {
            return !access.isDirect();
        }

        @Override
        public String label() {
            return "wiremock" + access.words();
        }
    }

    /** A service that is already there; its time is its own and its requests are not seen. */
    record External(URI url) implements BackendSpec {
        public External {
            Objects.requireNonNull(url, "url");
        }

        /**
         * The service at an address.
         *
         * @throws IllegalArgumentException if it is no http or https URL with a host; the message says so
         */
        public static External at(String text) {
            return new External(Urls.parse(text));
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer) {
            return ExternalBackend.reach(url);
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer, Supplier<Disturbance> disturbance) {
            throw new BackendException(
                    "faults need a backend of the run, and this one is a service at an address. Record it with run"
                            + " --record, and name the recording as wiremock",
                    null);
        }

        @Override
        public String label() {
            return "url";
        }
    }
}
