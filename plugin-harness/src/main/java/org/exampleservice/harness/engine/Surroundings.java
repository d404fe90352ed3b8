package org.exampleservice.harness.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Request;

/** What the plugin is pointed at, as the query loop sees it: told the time before each query, asked for requests after. */
public interface Surroundings {

    /** Nothing around: for plugins that ask nobody. */
    Surroundings NONE = new Surroundings() {
        @Override
        public void moveTo(Instant now) {}

        @Override
        public List<Request> drainRequests() {
            return List.of();
        }
    };

    /** Called with the simulated instant of a cycle, before its query. */
    void moveTo(Instant now);

    /** Environment variables by which a process finds the way here: of a proxy, of certificates; none by default. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** The requests answered since the last call, in order. */
    List<Request> drainRequests();
}
