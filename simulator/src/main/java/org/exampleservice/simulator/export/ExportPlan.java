package org.exampleservice.simulator.export;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import org.exampleservice.simulator.http.DemoConfig;

/**
 * What to export to where. Immutable.
 *
 * @param config the service as it would be started
 * @param from the simulated instant of the first minute
 * @param minutes how many, 1 to {@value #MOST_MINUTES}
 * @param folder to write
 * @param force whether an earlier recording in the folder goes away
 * @param mostBytes of all bodies together
 */
public record ExportPlan(DemoConfig config, Instant from, int minutes, Path folder, boolean force, long mostBytes) {
    /** A week. */
    public static final int MOST_MINUTES = 10_080;

    /** The most bytes when nobody gives another number. */
    public static final long DEFAULT_MOST_BYTES = 200_000_000;

    public ExportPlan {
        requireNonNull(config, "config");
        requireNonNull(from, "from");
        requireNonNull(folder, "folder");
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException(
                    minutes + " minutes are out of range; give a whole number from 1 to " + MOST_MINUTES);
        }
    }

    Instant minute(int number) {
        return from.plusSeconds(60L * number);
    }
}
