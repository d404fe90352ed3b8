package org.exampleservice.contract.assertj;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;

/** Assertions on everything that a plugin said; minutes are counted from 1. Not thread-safe. */
public final class RecordingAssert extends AbstractAssert<RecordingAssert, Recording> {

    private final View view;

    RecordingAssert(Recording run) {
        super(run, RecordingAssert.class);
        isNotNull();
        this.view = new View(run);
    }

    /** The group of that identifier, reported in any minute. */
    public EntityAssert group(String identifier) {
        List<String> groups = view.entries()
                .map(entry -> entry.emission().entity().group())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (!groups.contains(identifier)) {
            throw new AssertionError("there is no group \"" + identifier + "\". " + View.instead(identifier, groups));
        }
        return new EntityAssert(view, identifier, "");
    }

    /** The status of the endpoint is the same in every minute. */
    public RecordingAssert isAlways(Status.State state) {
        actual.cycles().forEach(cycle -> checkStatus(cycle, state));
        return this;
    }

    /** The status of the endpoint in a minute. */
    public RecordingAssert isAtMinute(int minute, Status.State state) {
        checkStatus(view.cycle(minute), state);
        return this;
    }

    private static void checkStatus(Cycle cycle, Status.State state) {
        if (cycle.status().state() != state) {
            throw new AssertionError(
                    "the status at minute " + cycle.number() + " is " + cycle.status() + ", expected " + state);
        }
    }

    /** Nothing was lost. */
    public RecordingAssert dropsNothing() {
        return none(Fate.Dropped.class, "dropped");
    }

    /** Nothing was held back. */
    public RecordingAssert withholdsNothing() {
        return none(Fate.Withheld.class, "withheld");
    }

    private RecordingAssert none(Class<? extends Fate> fate, String word) {
        for (Cycle cycle : actual.cycles()) {
            for (Entry entry : cycle.entries()) {
                if (fate.isInstance(entry.fate())) {
                    throw new AssertionError(Subject.of(entry.emission()) + " was " + Values.fate(entry.fate())
                            + " at minute " + cycle.number() + ", and nothing should be " + word);
                }
            }
        }
        return this;
    }

    /** What was lost, each as {@code ExampleGroup / DeviceOne / service.state_5: undeclared-state}. */
    public ListAssert<String> drops() {
        return Assertions.assertThat(view.entries()
                        .filter(entry -> entry.fate() instanceof Fate.Dropped)
                        .map(entry -> Subject.of(entry.emission()) + ": "
                                + ((Fate.Dropped) entry.fate()).reason().wireName())
                        .toList())
                .as("drops");
    }

    /** The requests in order, each as {@code GET /topology 200}. */
    public ListAssert<String> requests() {
        return Assertions.assertThat(actual.cycles().stream()
                        .flatMap(cycle -> cycle.requests().stream())
                        .map(request -> request.method() + " " + request.target() + " " + request.status())
                        .toList())
                .as("requests");
    }

    /** The lines of the log in order, each as {@code WARNING plugin: text}. */
    public ListAssert<String> log() {
        return Assertions.assertThat(actual.cycles().stream()
                        .flatMap(cycle -> cycle.log().stream())
                        .map(line -> line.level() + " " + line.source() + ": " + line.message())
                        .toList())
                .as("log");
    }

    /** The codes of what the kit has to say: {@code near-limit}. */
    public ListAssert<String> findings() {
        return Assertions.assertThat(actual.cycles().stream()
                        .flatMap(cycle -> cycle.findings().stream())
                        .map(finding -> finding.code())
                        .toList())
                .as("findings");
    }

    /** Sets a metric key, property key, event title or address aside, wherever it stands; only within {@link #strictly}. */
    public RecordingAssert ignoring(String key, String because) {
        view.seen().ignore(key, because);
        return this;
    }

    /** Everything that was emitted must be asserted in here, or be set aside with a reason that is needed. */
    public RecordingAssert strictly(Consumer<RecordingAssert> assertions) {
        RecordingAssert inner = new RecordingAssert(actual);
        assertions.accept(inner);
        inner.checkAllSeen();
        return this;
    }

    private void checkAllSeen() {
        Set<String> unneeded = new LinkedHashSet<>(view.seen().ignored());
        Set<Subject> missed = new LinkedHashSet<>();
        view.entries().filter(entry -> entry.fate() instanceof Fate.Emitted).forEach(entry -> {
            Subject subject = Subject.of(entry.emission());
            if (!view.seen().isSeen(subject)) {
                unneeded.remove(subject.key());
                if (!view.seen().ignored().contains(subject.key())
                        || subject.kind().equals("topology")) {
                    missed.add(subject);
                }
            }
        });
        StringBuilder text = new StringBuilder();
        if (!missed.isEmpty()) {
            text.append("emitted and never asserted:");
            missed.stream().limit(20).forEach(subject -> text.append("\n  ").append(subject));
            text.append(missed.size() > 20 ? "\n  and " + (missed.size() - 20) + " more" : "");
            text.append("\nAssert each, or set it aside by ignoring(key, because)");
        }
        if (!unneeded.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("set aside and not needed: ")
                    .append(String.join(", ", unneeded))
                    .append(". Remove that");
        }
        if (!text.isEmpty()) {
            throw new AssertionError(text.toString());
        }
    }
}
