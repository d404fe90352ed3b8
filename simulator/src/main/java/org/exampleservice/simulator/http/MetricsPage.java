package org.exampleservice.simulator.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.exampleservice.simulator.engine.SimulationClock;

/** What the simulator says of itself at {@code /metrics}, as Prometheus text (exposition format 0.0.4). Threadsafe. */
record MetricsPage(SimulationClock clock, RequestTally tally) {
    static final String PATH = "/metrics";
    private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    Answer answer() {
        return Answer.ok(CONTENT_TYPE, Body.of(text()));
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        counters(
                "requests", "status", "Requests to demo routes; none is one without an answer.", tally.byStatus(), out);
        counters("faults", "kind", "Requests to demo routes that a fault hit.", tally.byFault(), out);
        gauge("simulated_time_seconds", "Simulated time since 1970.", seconds(clock.now()), out);
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

    private static void gauge(String what, String help, String value, StringBuilder out) {
        String name = "example_service_" + what;
        head(name, "gauge", help, out);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(String name, String type, String help, StringBuilder out) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String seconds(Instant instant) {
        BigDecimal nanos = BigDecimal.valueOf(instant.getNano(), 9);
        return BigDecimal.valueOf(instant.getEpochSecond())
                .add(nanos)
                .stripTrailingZeros()
                .toPlainString();
    }
}
