package org.exampleservice.harness.backend;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.Request;

/** The requests since the last look; what comes after so many is counted by nobody, so a run cannot fill the memory. */
final class RequestLog {

    private static final int MOST = 10_000;

    private final List<Request> requests = new ArrayList<>();

    synchronized void add(Request request) {
        if (requests.size() < MOST) {
            requests.add(request);
        }
    }

    synchronized List<Request> drain() {
        List<Request> drained = List.copyOf(requests);
        requests.clear();
        return drained;
    }
}
