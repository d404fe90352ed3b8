package org.exampleservice.harness.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Request;

/** The surroundings of endpoints that take turns: where one has slept into the minute, the next does not turn time back. */
final class ForwardOnly implements Surroundings {

    private final Surroundings shared;
    private Instant latest = Instant.MIN;

    ForwardOnly(Surroundings shared) {
        this.shared = shared;
    }

    @Override
    public synchronized void moveTo(Instant now) {
        if (now.isAfter(latest)) {
            latest = now;
            shared.moveTo(now);
        }
    }

    @Override
    public Map<String, String> environment() {
        return shared.environment();
    }

    @Override
    public List<Request> drainRequests() {
        return shared.drainRequests();
    }
}
