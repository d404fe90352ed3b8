package org.exampleservice.harness.backend;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.exampleservice.simulator.model.Dialect;

/** Says which backend to start. Immutable, hence thread-safe. */
public sealed interface BackendSpec {

    /**
     * Starts it.
     *
     * @param onAnswer told of every answer, from the thread that gives it, where the backend is ours
     * @throws BackendException if it cannot be started or reached
     */
    Backend start(Consumer<? super Answer> onAnswer);

    /** A word or two for tables: {@code simulator tutorial}. */
    String label();

    /**
     * The simulator, with its clock following the run.
     *
     * @param dialect of the demo routes
     * @param seed of all chance
     * @param login asked for on every route, if any
     */
    record Simulator(Dialect dialect, long seed, Optional<Login> login) implements BackendSpec {

        /** The seed that the simulator has by itself. */
        public static final long DEFAULT_SEED = 42;

        public Simulator {
            Objects.requireNonNull(dialect, "dialect");
            Objects.requireNonNull(login, "login");
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer) {
            return SimulatorBackend.start(this, onAnswer);
        }

        @Override
        public String label() {
            return "simulator " + dialect.word();
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
     */
    record WireMock(Path folder) implements BackendSpec {
        public WireMock {
            Objects.requireNonNull(folder, "folder");
        }

        @Override
        public Backend start(Consumer<? super Answer> onAnswer) {
            return WireMockBackend.start(folder, onAnswer);
        }

        @Override
        public String label() {
            return "wiremock";
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
        public String label() {
            return "url";
        }
    }
}
