package org.exampleservice.harness.example;

import java.util.List;

/** One device of the tutorial's plugin with the values that it has for itself (sdk.md 1.8). */
final class SimulatedDevice {

    private final String name;
    private final int port;
    private final List<String> tables;
    private final SineWave entries = new SineWave();
    private final Rhythm archiving;
    private long archived;

    private SimulatedDevice(String name, int port, List<String> tables, Intervals intervals) {
        this.name = name;
        this.port = port;
        this.tables = List.copyOf(tables);
        this.archiving = new Rhythm(intervals.relative());
    }

    /** The last of its tables is called as if it belonged to the other device, as in the original. */
    static SimulatedDevice one(Intervals intervals) {
        return new SimulatedDevice("DeviceOne", 80, List.of("d1_t1", "d1_t2", "d1_t3", "d2_t4"), intervals);
    }

    static SimulatedDevice two(Intervals intervals) {
        List<String> tables = List.of("d2_t1", "d2_t2", "d2_t3", "d2_t4", "d2_t5", "d2_t6");
        return new SimulatedDevice("DeviceTwo", 81, tables, intervals);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    List<String> tables() {
        return tables;
    }

    double nextEntries() {
        return entries.next();
    }

    long nextArchived() {
        if (archiving.next()) {
            archived++;
        }
        return archived;
    }
}
