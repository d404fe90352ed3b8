package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.exampleservice.harness.activegate.pages.GatePages;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.simulator.model.Dialect;

/** What runs while the demo is on: the simulator and the stand-in, whose clock moves the simulator's. */
final class DemoWorld implements AutoCloseable {

    private final Optional<Path> ownFolder;
    private final Backend simulator;
    private final LocalActiveGate gate;
    private final GateServer server;
    private boolean closed;

    private DemoWorld(Path folder, boolean own, int port, PythonOptions python) {
        ownFolder = own ? Optional.of(folder) : Optional.empty();
        simulator = new BackendSpec.Simulator(
                        BackendSpec.Simulator.DEFAULT_SCENARIO,
                        Dialect.TUTORIAL,
                        OptionalLong.of(BackendSpec.Simulator.DEFAULT_SEED),
                        Optional.empty())
                .start(answer -> {});
        gate = LocalActiveGate.open(GateOptions.in(folder.resolve("gate"))
                .withStart(simulator.start())
                .withPython(python)
                .withSurroundings(simulator));
        server = GateServer.start(gate, ServerAddress.loopback(port), GatePages.of(gate));
    }

    /**
     * Starts all of it.
     *
     * @param own whether the folder is removed at the end
     */
    static DemoWorld start(Path folder, boolean own, int port, PythonOptions python) {
        return new DemoWorld(folder, own, port, python);
    }

    Backend simulator() {
        return simulator;
    }

    LocalActiveGate gate() {
        return gate;
    }

    GateServer server() {
        return server;
    }

    /** Ends all of it; ending again does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.close();
            gate.close();
            simulator.close();
            ownFolder.ifPresent(DemoWorld::delete);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + folder, e);
            }
        }
    }
}
