package org.exampleservice.harness.golden;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;

/** Writes steps as text: a header, one line a cycle, one line a fact. */
final class GoldenWriter {

    static final int FORMAT = 1;

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();
    private String separator = "\n";

    private GoldenWriter(OutputStream out) {
        this.out = out;
    }

    static void write(String plugin, Duration interval, Iterator<Frame> frames, OutputStream out) {
        GoldenWriter writer = new GoldenWriter(out);
        writer.begin(plugin, interval);
        StepEncoder.encode(frames, writer::add);
        writer.end();
    }

    static void write(Golden golden, OutputStream out) {
        GoldenWriter writer = new GoldenWriter(out);
        writer.begin(golden.plugin(), golden.interval());
        golden.steps().forEach(writer::add);
        writer.end();
    }

    private void begin(String plugin, Duration interval) {
        line.append("{\"format\": ").append(FORMAT).append(", \"plugin\": ");
        JsonText.quote(plugin, line);
        line.append(", \"interval\": \"").append(interval).append("\", \"timeline\": [");
    }

    private void add(Step step) {
        line.append(separator);
        separator = ",\n";
        line.append("{\"cycle\": ").append(step.cycle());
        if (step.same()) {
            line.append(step.through() > step.cycle() ? ", \"through\": " + step.through() : "");
            line.append(", \"same\": true}");
        } else {
            addHeader(step);
            addChanges(step);
        }
        flush();
    }

    private void addHeader(Step step) {
        step.status().ifPresent(status -> JsonText.quote(status, line.append(", \"status\": ")));
        step.description().ifPresent(text -> line.append(", \"description\": ").append(text.json()));
        if (!step.turn().isEmpty()) {
            JsonText.quote(step.turn(), line.append(", \"turn\": "));
        }
    }

    private void addChanges(Step step) {
        line.append(", \"facts\": [");
        String between = "\n ";
        for (Step.Change change : step.changes()) {
            line.append(between);
            line.append(change.gone() ? change.fact().goneJson() : change.fact().json());
            between = ",\n ";
            flush();
        }
        line.append("]}");
    }

    private void end() {
        line.append("\n]}\n");
        flush();
    }

    private void flush() {
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }
}
