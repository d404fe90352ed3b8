package org.exampleservice.harness.backend;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.exampleservice.harness.fault.Disturbance;
import org.exampleservice.harness.fault.Front;
import org.exampleservice.harness.recording.Request;

/** A backend whose answers can be disturbed, from one run to the next in another way. It closes what is behind it. */
final class DisturbedBackend implements Backend {

    private final Backend right;
    private final Minutes minutes = new Minutes();
    private final Instant begin;
    private final Front front;
    private final Supplier<Disturbance> disturbance;

    private DisturbedBackend(Backend right, int port, Supplier<Disturbance> disturbance) throws IOException {
        this.right = right;
        this.disturbance = disturbance;
        this.begin = right.start();
        this.front = Front.before(right.url().getPort(), port, minutes::current, disturbance);
    }

    /** Before a backend that speaks plain HTTP on the loopback interface. */
    static DisturbedBackend before(Backend right, int port, Supplier<Disturbance> disturbance) {
        try {
            return new DisturbedBackend(right, port, disturbance);
        } catch (IOException e) {
            right.close();
            throw new BackendException("no port for faults: " + e.getMessage() + ". Free one", e);
        }
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + front.port());
    }

    /** The same for every run, though the story of the one before may have gone on. */
    @Override
    public Instant start() {
        return begin;
    }

    @Override
    public void moveTo(Instant now) {
        minutes.moveTo(now);
        right.moveTo(now);
    }

    @Override
    public Map<String, String> environment() {
        return right.environment();
    }

    /** With the status that the plugin saw. */
    @Override
    public List<Request> drainRequests() {
        return right.drainRequests().stream().map(this::asSeen).toList();
    }

    private Request asSeen(Request request) {
        int status = disturbance
                .get()
                .status(minutes.current(), request.method() + " " + request.target(), request.status());
        return new Request(
                request.method(),
                request.target(),
                status,
                request.headers(),
                request.body(),
                request.answer(),
                request.checked());
    }

    @Override
    public void close() {
        try {
            front.close();
        } finally {
            right.close();
        }
    }
}
