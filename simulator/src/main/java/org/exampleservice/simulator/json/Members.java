package org.exampleservice.simulator.json;

import static org.exampleservice.simulator.json.JsonBuffer.ascii;

import java.util.List;
import java.util.function.BiConsumer;
import org.exampleservice.simulator.model.StatsCounter;

/** What both dialects write alike. */
final class Members {
    static final byte[] NAME = ascii("\"name\":");
    static final byte[] IP = ascii("\"ip\":");
    static final byte[] STATS = ascii("\"stats\":");
    static final byte[] VERSION = ascii("\"version\":");
    static final byte[] RANDOM = ascii("\"random\":");
    static final byte[] COUNTER = ascii("\"counter\":");
    static final byte[] STATE = ascii("\"state\":");

    private Members() {}

    static <T> JsonBuffer array(List<T> items, JsonBuffer out, BiConsumer<T, JsonBuffer> writer) {
        out.raw('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            writer.accept(items.get(i), out);
        }
        return out.raw(']');
    }

    static JsonBuffer counter(StatsCounter counter, JsonBuffer out) {
        out.raw('[').number(counter.low());
        out.raw(',').number(counter.middle());
        return out.raw(',').number(counter.high()).raw(']');
    }
}
