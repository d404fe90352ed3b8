package org.exampleservice.harness.activegate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.activegate.GateProblem.Kind;
import org.exampleservice.harness.engine.RunInterruptedException;
import org.exampleservice.harness.packaging.PackageLimits;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;

/**
 * A stand-in that runs: server and ActiveGate in one. Thread-safe.
 *
 * <pre>{@code
 * try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(Path.of("data")))) {
 *     gate.upload(zip, Optional.of("custom.remote.python.example.zip"));
 *     gate.create("custom.remote.python.example", new EndpointForm("one", true, Map.of()));
 *     gate.step(2);
 *     gate.extensions().get(0).endpoints().get(0).status();
 * }
 * }</pre>
 *
 * <p>What is uploaded or changed is on the disk when a method returns, and takes effect with the next minute.
 */
public final class LocalActiveGate implements ActiveGate, AutoCloseable {

    /** The most minutes that one call steps: a day. */
    public static final int LONGEST_STEP = 1440;

    private final DataFolder folder;
    private final String token;
    private final Deployments deployments;
    private final Histories histories;
    private final Pictures pictures;
    private final Listeners listeners = new Listeners();
    private final VirtualClock clock;
    private final MinuteRunner runner;
    private final Pacer pacer;
    private final GateOptions options;
    private volatile boolean closed;

    private LocalActiveGate(DataFolder folder, GateOptions options) {
        this.folder = folder;
        token = folder.token();
        this.options = options;
        deployments = new Deployments(folder, options.packages(), options.javaCode());
        histories = new Histories(options.history());
        pictures = new Pictures(deployments, histories);
        clock = new VirtualClock(options.start());
        runner = new MinuteRunner(folder, options, deployments, new Keeping());
        pacer = new Pacer(clock, options.time(), this::pacedMinute);
    }

    /**
     * Opens a data folder; the clock stands still.
     *
     * @throws GateProblem if another process has the folder, or a file in it cannot be used
     */
    public static LocalActiveGate open(GateOptions options) {
        DataFolder folder = DataFolder.open(options.dataFolder());
        try {
            LocalActiveGate gate = new LocalActiveGate(folder, options);
            gate.pacer.start();
            return gate;
        } catch (RuntimeException e) {
            close(folder);
            throw e;
        }
    }

    /** The token that writes over HTTP need; never to be shown. */
    public String token() {
        return token;
    }

    /** The file with the token, which only its owner reads. */
    public Path tokenFile() {
        return folder.tokenFile();
    }

    /** How large packages may be. */
    public PackageLimits packageLimits() {
        return options.packages();
    }

    /** What lay in the data folder and could not be used, a sentence each. */
    public List<String> unreadable() {
        return deployments.unreadable();
    }

    @Override
    public List<Deployed> extensions() {
        return deployments.installed().stream().map(pictures::of).toList();
    }

    @Override
    public Optional<Deployed> extension(String name) {
        return deployments.installed().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(pictures::of);
    }

    /**
     * The extension of that name.
     *
     * @throws GateProblem if there is none
     */
    public Deployed get(String name) {
        return pictures.of(deployments.get(name));
    }

    /**
     * The endpoint of that number.
     *
     * @throws GateProblem if there is none
     */
    public DeployedEndpoint get(String extension, long endpoint) {
        return pictures.of(deployments.get(extension), deployments.endpoint(extension, endpoint));
    }

    /**
     * Deploys a package, new or in place of an older version of the same extension.
     *
     * @param fileName that it was sent under
     * @throws org.exampleservice.harness.packaging.PackageRefusedException with every reason why it is not taken
     * @throws GateProblem if there are as many extensions as there may be, or it brings Java code and may not
     */
    public Deployed upload(InputStream in, Optional<String> fileName) {
        Installed now = deployments.install(in, fileName);
        listeners.tell(listener -> listener.changed(now.name()));
        return pictures.of(now);
    }

    /** Says whether {@link #upload} would take a package, and changes nothing. */
    public UploadedPackage check(InputStream in, Optional<String> fileName) {
        return deployments.check(in, fileName);
    }

    /** Writes the package of an extension as it came. */
    public void download(String extension, OutputStream out) throws IOException {
        deployments.get(extension).content().writeTo(out);
    }

    /** Removes an extension with its endpoints. */
    public void remove(String extension) {
        deployments.remove(extension).forEach(endpoint -> histories.remove(endpoint.id()));
        listeners.tell(listener -> listener.changed(extension));
    }

    /**
     * Makes an endpoint.
     *
     * @throws GateProblem with everything that is wrong with the form
     */
    public DeployedEndpoint create(String extension, EndpointForm form) {
        StoredEndpoint made = deployments.create(extension, form);
        listeners.tell(listener -> listener.changed(extension));
        return get(extension, made.id());
    }

    /** Saves the form of an endpoint; passwords that it leaves empty stay as they were. */
    public DeployedEndpoint update(String extension, long endpoint, EndpointForm form) {
        deployments.update(extension, endpoint, form);
        listeners.tell(listener -> listener.changed(extension));
        return get(extension, endpoint);
    }

    /** Deletes an endpoint with its history. */
    public void delete(String extension, long endpoint) {
        deployments.delete(extension, endpoint);
        histories.remove(endpoint);
        listeners.tell(listener -> listener.changed(extension));
    }

    /** Minutes of an extension as a recording. */
    public Recording recording(Deployed extension, List<Cycle> cycles) {
        return new Recording(
                extension.name(),
                extension.version(),
                VirtualClock.MINUTE,
                options.limits().name(),
                cycles);
    }

    @Override
    public ClockState clock() {
        return clock.state();
    }

    /**
     * Lets minutes pass by themselves, the first one at once.
     *
     * @param scale simulated seconds per second, 1 to 1000
     */
    public ClockState play(int scale) {
        return told(pacer.play(scale));
    }

    /** Stops the clock after the minute that runs. */
    public ClockState pause() {
        return told(pacer.pause());
    }

    private ClockState told(ClockState state) {
        listeners.tell(listener -> listener.clock(state));
        return state;
    }

    /**
     * {@inheritDoc}
     *
     * @param minutes 1 to {@value #LONGEST_STEP}
     */
    @Override
    public void step(int minutes) {
        if (minutes < 1 || minutes > LONGEST_STEP) {
            throw new GateProblem(
                    Kind.INVALID,
                    "minutes is " + minutes + " (one step is 1 to " + LONGEST_STEP
                            + " minutes). Give such a number, and step again for more.");
        }
        for (int minute = 0; minute < minutes && !closed; minute++) {
            minute();
        }
    }

    @Override
    public Subscription listen(GateListener listener) {
        return listeners.add(listener);
    }

    private void pacedMinute() {
        try {
            minute();
        } catch (RunInterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void minute() {
        if (closed) {
            return;
        }
        Instant at = clock.next();
        runner.run(at);
        clock.advance();
        listeners.tell(listener -> listener.minute(at));
    }

    /** Ends everything; no further minute begins. Closing again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pacer.close();
            runner.close();
            close(folder);
        }
    }

    private static void close(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the data folder", e);
        }
    }

    /** Keeps what an endpoint did, unless it is gone meanwhile. */
    private final class Keeping implements ExtensionRunner.Minutes {
        @Override
        public int next(long endpoint) {
            return histories.last(endpoint).map(cycle -> cycle.number() + 1).orElse(1);
        }

        @Override
        public void add(long endpoint, Cycle cycle) {
            if (deployments.has(endpoint)) {
                histories.add(endpoint, cycle);
                if (!deployments.has(endpoint)) {
                    histories.remove(endpoint);
                }
                listeners.tell(listener -> listener.cycle(endpoint, cycle));
            }
        }
    }
}
