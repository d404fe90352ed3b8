package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;

/** One thing that a plugin does, or that happens to its endpoint, in a {@link Chain}. */
public sealed interface Action {

    /** Something done during a query. */
    sealed interface Call extends Action {}

    /** Something that happens to the endpoint before the next query (sdk.md 5.1). */
    enum Between implements Action {
        /** The configuration is saved. */
        RECONFIGURE,
        /** The endpoint is switched off. */
        SWITCH_OFF,
        /** The endpoint is switched on. */
        SWITCH_ON
    }

    /** The query is over. */
    record End(Ending ending) implements Action {}

    /** So many queries in a row that report nothing and end alike; what is being reported so far ends before them. */
    record Queries(Ending ending, int count) implements Action {}

    /**
     * A measurement (sdk.md 5.6).
     *
     * @param value as a plugin may give it: a number, a boolean, a text, null; for a stat counter a data point or null
     * @param dimensions in the order in which they are given
     */
    record Report(EntityName on, MetricKind kind, String key, Object value, Map<String, String> dimensions)
            implements Call {
        public Report {
            dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        }
    }

    /** So many measurements at once, with the values 0, 1, 2 and on. */
    record Burst(EntityName on, MetricKind kind, String key, int count) implements Call {}

    /** A property (sdk.md 5.7). */
    record Property(EntityName on, String key, String value) implements Call {
        @Override
        public String toString() {
            return "Property[on=" + on + ", " + length(key) + "=" + length(value) + "]";
        }

        private static String length(String text) {
            return text == null ? "null" : text.length() < 20 ? "'" + text + "'" : text.length() + " units";
        }
    }

    /** An event of a device (sdk.md 5.10); a null title is none. */
    record Event(EntityName on, EventType type, String title) implements Call {
        @Override
        public String toString() {
            return "Event[on=" + on + ", " + type + ", title=" + Property.length(title) + "]";
        }
    }

    /** An endpoint of a device with one port (sdk.md 5.5). */
    record Address(EntityName on, String ip, int port) implements Call {}

    /** A group or device is created although the query may have it already (sdk.md 5.4, 5.5). */
    record Create(EntityName what) implements Call {}

    /** Simulated time passes. */
    record Pass(Duration time) implements Call {}

    /** If the query is the first of an instance, its birth ends so. */
    record Birth(Ending ending) implements Call {}
}
