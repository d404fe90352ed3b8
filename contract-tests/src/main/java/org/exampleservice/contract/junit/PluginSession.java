package org.exampleservice.contract.junit;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;

/**
 * One plugin and one service, for the length of one test. The service is there from the beginning; the plugin runs when
 * {@link #run()} is first called, or a test asks for its {@code Recording}. For one thread, that of the test.
 */
public final class PluginSession {

    private final Setup setup;
    private final LoadedPlugin plugin;
    private final Backend service;
    private final SimulatedClock clock;
    private Recording recording;

    private PluginSession(Setup setup, LoadedPlugin plugin, Backend service) {
        this.setup = setup;
        this.plugin = plugin;
        this.clock = new SimulatedClock(service.start());
        this.service = new ShownBackend(service, clock);
    }

    static PluginSession start(Setup setup) {
        LoadedPlugin plugin = PluginLoader.load(setup.plugin());
        try {
            return new PluginSession(setup, plugin, setup.service().spec().start(answer -> {}));
        } catch (RuntimeException e) {
            plugin.close();
            throw e;
        }
    }

    /** The address of the service, without a slash at the end. */
    public URI backend() {
        return service.url();
    }

    /** The seed of the simulator; empty if it is the scenario's own. */
    public OptionalLong seed() {
        return setup.service().seed();
    }

    /** Shows the simulated time: that of the last query, before the first one that at which the story begins. */
    public Clock clock() {
        return clock;
    }

    /** Moves the service to another instant, for tests that ask it themselves. */
    public void moveTo(Instant now) {
        service.moveTo(now);
    }

    /**
     * Runs the plugin through all its cycles, once.
     *
     * @throws org.exampleservice.harness.definition.ConfigurationException if a value does not fit plugin.json
     */
    public Recording run() {
        if (recording == null) {
            PluginRun run = PluginRun.of(plugin).cycles(setup.cycles()).namingBackend();
            boolean takesUrl = plugin.definition().properties().stream()
                    .anyMatch(property -> property.key().equals("url"));
            if (takesUrl && !plugin.properties().containsKey("url")) {
                run.config(java.util.Map.of("url", PluginRun.BACKEND_URL));
            }
            recording = run.config(setup.config()).on(service);
        }
        return recording;
    }

    /** Fails a run that proves nothing or loses something, and a session that was never run. */
    void check() {
        if (recording == null) {
            return;
        }
        Proof.of(recording, setup.rules()).ifPresent(text -> {
            throw new AssertionError(text);
        });
    }

    void close() {
        try {
            service.close();
        } finally {
            plugin.close();
        }
    }
}
