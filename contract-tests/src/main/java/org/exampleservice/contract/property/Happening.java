package org.exampleservice.contract.property;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Status;

/** One line of the history that the reference keeps; nothing else is kept. */
sealed interface Happening {

    int minute();

    /** The endpoint has a new engine. */
    record Replaced(int minute, Action.Between why) implements Happening {}

    record QueryBegun(int minute, Instant at, Status before) implements Happening {}

    /** A result was reported; it waits until it is taken. */
    record Reported(int minute, Instant at, Emission emission) implements Happening {

        /** Whether it is a measurement of the same counter (sdk.md 5.6, baseline identity). */
        boolean isSameCounter(Reported other) {
            return emission instanceof Emission.Metric mine
                    && other.emission instanceof Emission.Metric theirs
                    && mine.kind() == theirs.kind()
                    && mine.entity().id() == theirs.entity().id()
                    && mine.key().equals(theirs.key())
                    && pairs(mine.dimensions()).equals(pairs(theirs.dimensions()));
        }

        private static List<Map.Entry<String, String>> pairs(Map<String, String> dimensions) {
            return List.copyOf(dimensions.entrySet());
        }
    }

    /** All waiting results were taken, to be sent as a batch. */
    record ResultsTaken(int minute) implements Happening {}

    /** A group, device or endpoint was added to the topology. */
    record Added(int minute, Emission emission) implements Happening {}

    /** All of the topology that was not sent before was sent. */
    record TopologySent(int minute) implements Happening {}

    /**
     * What became of something.
     *
     * @param entry as the recording has it
     * @param decided what had been decided before its batch was lost, if it was
     */
    record Settled(int minute, Entry entry, Fate decided) implements Happening {}

    /** A line of the runtime's log. */
    record Logged(int minute, LogLine line) implements Happening {}

    /** Something that the kit has to say. */
    record Found(int minute, Finding finding) implements Happening {}

    /** The name of a group was set. */
    record Renamed(int minute, EntityRef group, String name) implements Happening {}

    /** Something that the instance saw. */
    record Seen(int minute, String what) implements Happening {}

    record QueryEnded(int minute, Instant at, How how, Status status) implements Happening {}

    /** How a query ended for its results. */
    enum How {
        SENT,
        UNFIT,
        RAISED
    }
}
