package org.exampleservice.harness.golden;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.exampleservice.harness.recording.Recording;

/**
 * What must come out of a run: the timeline of a recording, in which a fact may hold an operator instead of a value.
 *
 * <p>Immutable, hence thread-safe. Its text is canonical: reading it and writing it again gives the same bytes, whatever
 * the locale and the JDK. It holds neither instants, logs, requests nor the version of the plugin.
 */
public final class Golden {

    private final String name;
    private final String plugin;
    private final Duration interval;
    private final List<Step> steps;

    Golden(String name, String plugin, Duration interval, List<Step> steps) {
        this.name = Objects.requireNonNull(name, "name");
        this.plugin = Objects.requireNonNull(plugin, "plugin");
        this.interval = Objects.requireNonNull(interval, "interval");
        this.steps = List.copyOf(steps);
    }

    /** The golden that this recording, and every one that says the same, satisfies; its {@link #name} is empty. */
    public static Golden of(Recording recording) {
        return of(recording, new RecordedFrames(recording));
    }

    static Golden of(Recording recording, Iterator<Frame> frames) {
        List<Step> steps = new ArrayList<>();
        StepEncoder.encode(frames, steps::add);
        return new Golden("", recording.plugin(), recording.interval(), steps);
    }

    /**
     * Reads the text of a golden.
     *
     * @param text JSON of format 1
     * @param name what differences and errors call it, usually the path of the file
     * @throws GoldenException if the text is not the text of a golden; the message names the line, the rule and the remedy
     */
    public static Golden parse(String text, String name) {
        return GoldenReader.read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** Writes the recording's golden without keeping more of the text than a line. */
    static void write(Recording recording, OutputStream out) {
        GoldenWriter.write(recording.plugin(), recording.interval(), new RecordedFrames(recording), out);
    }

    /** The same under another name. */
    public Golden named(String newName) {
        return new Golden(newName, plugin, interval, steps);
    }

    /** What differences and errors call it; empty if it was made from a recording. */
    public String name() {
        return name;
    }

    /** Name of the plugin, from plugin.json. */
    public String plugin() {
        return plugin;
    }

    /** Nominal time between two cycles. */
    public Duration interval() {
        return interval;
    }

    /** How many cycles it describes; 0 or more. */
    public int cycles() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).through();
    }

    List<Step> steps() {
        return steps;
    }

    /** Expands the timeline as far as it is asked for. */
    Iterator<Frame> frames() {
        return new StepFrames(steps);
    }

    /** The canonical text: UTF-8, LF, one fact a line, with a line end at the end. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GoldenWriter.write(this, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Equal texts; the {@link #name} does not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Golden that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plugin, interval, cycles());
    }

    @Override
    public String toString() {
        return "golden of " + plugin + ", " + cycles() + " cycles";
    }
}
