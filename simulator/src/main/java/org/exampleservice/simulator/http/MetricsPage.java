package org.exampleservice.simulator.http;

import java.util.List;
import java.util.Map;
import org.exampleservice.simulator.engine.SimulationClock;

/** What the simulator, or one session of it, says of itself at {@code /metrics}, as Prometheus text (exposition format 0.0.4). Threadsafe. */
record MetricsPage(DemoConfig config, RequestTally tally, Sessions sessions) {
    static final String PATH = "/metrics";
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    Answer answer() {
        return Answer.ok(CONTENT_TYPE, Body.of(text()));
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        counters(
                "requests", "status", "Requests to demo routes; none is one without an answer.", tally.byStatus(), out);
        counters("faults", "kind", "Requests to demo routes that a fault hit.", tally.byFault(), out);
        if (config.sessions().nanoTime().isPresent()) {
            latency(out);
        }
        gauge(
                "sessions",
                "Sessions that are open.",
                Integer.toString(sessions.all().size()),
                out);
        single(
                "sessions_opened_total",
                "counter",
                "Sessions that were ever opened.",
                Long.toString(sessions.opened()),
                out);
        SimulationClock clock = config.clock();
        gauge("simulated_time_seconds", "Simulated time since 1970.", Seconds.since1970(clock.now()), out);
        gauge("clock_running", "1 while simulated time goes on by itself.", clock.isRunning() ? "1" : "0", out);
        gauge("clock_scale", "How many times as fast simulated time runs.", Integer.toString(clock.scale()), out);
        return out.toString();
    }

    private static void counters(String what, String label, String help, Map<String, Long> counts, StringBuilder out) {
        String name = "example_service_" + what + "_total";
        head(name, "counter", help, out);
        counts.forEach((value, count) -> out.append(name)
                .append('{')
                .append(label)
                .append("=\"")
                .append(value)
                .append("\"} ")
                .append(count)
                .append('\n'));
    }

    private void latency(StringBuilder out) {
        String name = "example_service_request_duration_seconds";
        head(name, "histogram", "Real time from a request to a demo route to the end of its answer.", out);
        List<LatencyHistogram.Bucket> buckets = tally.latency().buckets();
        buckets.forEach(bucket -> out.append(name)
                .append("_bucket{le=\"")
                .append(bucket.most())
                .append("\"} ")
                .append(bucket.count())
                .append('\n'));
        out.append(name)
                .append("_sum ")
                .append(Seconds.of(tally.latency().nanos()))
                .append('\n');
        out.append(name)
                .append("_count ")
                .append(buckets.get(buckets.size() - 1).count())
                .append('\n');
    }

    private static void gauge(String what, String help, String value, StringBuilder out) {
        single(what, "gauge", help, value, out);
    }

    private static void single(String what, String type, String help, String value, StringBuilder out) {
        String name = "example_service_" + what;
        head(name, type, help, out);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(String name, String type, String help, StringBuilder out) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
