package org.exampleservice.harness.activegate;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.engine.RunInterruptedException;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/**
 * Runs one extension: unpacks and loads what is installed, and gives every endpoint its turn, one after the other. What
 * has changed since the last minute takes effect before the turns (sdk.md 5.1). One thread at a time.
 */
final class ExtensionRunner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ExtensionRunner.class.getName());
    private static final PluginFactory NONE = () -> {
        throw new IllegalStateException("an extension that is not loaded has no instances");
    };

    /** Where cycles go. */
    interface Minutes {

        /** The number of the endpoint's next cycle. */
        int next(long endpoint);

        void add(long endpoint, Cycle cycle);
    }

    private final DataFolder folder;
    private final GateOptions options;
    private final Map<Long, EndpointRunner> endpoints = new HashMap<>();
    private Installed running;
    private Path work;
    private LoadedPlugin plugin;
    private PluginFactory factory = NONE;
    private String refusal = "";

    ExtensionRunner(DataFolder folder, GateOptions options) {
        this.folder = folder;
        this.options = options;
    }

    void minute(Instant at, Installed installed, List<StoredEndpoint> wanted, Minutes minutes) {
        if (running == null
                || running.content() != installed.content()
                || !running.conflict().equals(installed.conflict())) {
            close();
            load(installed);
        }
        Set<Long> ids = wanted.stream().map(StoredEndpoint::id).collect(Collectors.toSet());
        List.copyOf(endpoints.keySet()).stream().filter(id -> !ids.contains(id)).forEach(this::end);
        wanted.forEach(endpoint -> minutes.add(endpoint.id(), cycle(at, endpoint, minutes.next(endpoint.id()))));
    }

    private Cycle cycle(Instant at, StoredEndpoint endpoint, int number) {
        try {
            EndpointRunner runner = endpoints.get(endpoint.id());
            if (runner != null && !runner.fits(endpoint)) {
                end(endpoint.id());
                runner = null;
            }
            if (runner == null) {
                runner = new EndpointRunner(running.definition(), factory, refusal, endpoint, at, options);
                endpoints.put(endpoint.id(), runner);
            }
            return runner.turn(number, at, endpoint);
        } catch (RunInterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the engine failed", e);
            endpoints.remove(endpoint.id());
            Status status = Status.of(State.ERROR_UNKNOWN, "the kit failed, please report it: " + e);
            return new Cycle(number, at, Turn.QUERIED, status, 0, List.of(), List.of(), List.of(), List.of());
        }
    }

    private void load(Installed installed) {
        running = installed;
        refusal = installed.conflict();
        if (!refusal.isEmpty()) {
            return;
        }
        try {
            work = folder.newWork();
            Path unpacked = installed.content().unpackInto(work);
            plugin = options.javaCode()
                    ? PluginLoader.load(PluginReference.at(unpacked), options.python())
                    : PluginLoader.loadForeign(unpacked, options.python());
            factory = plugin.factory().forRun(options.surroundings().environment());
        } catch (IOException | RuntimeException e) {
            refusal = inPackage(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    /** Files by their names in the package, which its author knows, and not by where they were unpacked. */
    private String inPackage(String text) {
        return work == null ? text : text.replace(work + File.separator, "");
    }

    private void end(long id) {
        try {
            endpoints.remove(id).close();
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "an endpoint could not be closed", e);
        }
    }

    /** Ends all endpoints, and leaves neither process nor unpacked file behind. */
    @Override
    public void close() {
        try {
            List.copyOf(endpoints.keySet()).forEach(this::end);
        } finally {
            endpoints.clear();
            release();
        }
    }

    private void release() {
        try {
            factory.endRun();
        } finally {
            factory = NONE;
            running = null;
            delete();
        }
    }

    private void delete() {
        try {
            if (plugin != null) {
                plugin.close();
                plugin = null;
            }
            if (work != null) {
                DataFolder.delete(work);
                work = null;
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete " + work + "; it goes with the next start", e);
        }
    }
}
