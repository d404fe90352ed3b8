package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /**
     * An endpoint of a device with ports in a list and, above 1000, a range (sdk.md 5.5).
     *
     * @param ports each as a plugin may give it: a number, or a text
     * @param to end of a range from 1000; 0 for no range
     */
    record Ports(EntityName on, String ip, List<Object> ports, int to) implements Call {
        public Ports {
            ports = List.copyOf(ports);
        }

        @Override
        public String toString() {
            return "Ports[on=" + on + ", ip=" + ip + ", " + ports.size() + " ports from "
                    + (ports.isEmpty() ? "none" : ports.get(0)) + (to == 0 ? "" : ", 1000-" + to) + "]";
        }
    }

    /** An address is added to a device that an earlier query of the instance made, if one did (sdk.md 5.4). */
    record Late(EntityName on) implements Call {}

    /** A group is given another name (sdk.md 5.5). */
    record Rename(String group, String name) implements Call {}

    /** A group or device is created although the query may have it already (sdk.md 5.4, 5.5). */
    record Create(EntityName what) implements Call {}

    /** Simulated time passes. */
    record Pass(Duration time) implements Call {}

    /** If the query is the first of an instance, its birth ends so. */
    record Birth(Ending ending) implements Call {}
}
