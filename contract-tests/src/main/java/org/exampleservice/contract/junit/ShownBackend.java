package org.exampleservice.contract.junit;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.exampleservice.harness.backend.Backend;
import org.exampleservice.harness.recording.Request;

/** A service whose time is shown on a clock. */
record ShownBackend(Backend service, SimulatedClock clock) implements Backend {

    @Override
    public URI url() {
        return service.url();
    }

    @Override
    public Instant start() {
        return service.start();
    }

    @Override
    public void moveTo(Instant now) {
        service.moveTo(now);
        clock.moveTo(now);
    }

    @Override
    public List<Request> drainRequests() {
        return service.drainRequests();
    }

    @Override
    public void close() {
        service.close();
    }
}
