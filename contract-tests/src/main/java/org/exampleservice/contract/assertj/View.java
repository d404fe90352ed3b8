package org.exampleservice.contract.assertj;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.document.Nearest;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Recording;

/** A recording as assertions look at it: by subject, then by minute. */
final class View {

    private static final int MOST_NAMES = 12;

    private final Recording run;
    private final Seen seen = new Seen();

    View(Recording run) {
        this.run = run;
    }

    Recording run() {
        return run;
    }

    Seen seen() {
        return seen;
    }

    int minutes() {
        return run.cycles().size();
    }

    /** Entries about a subject in a minute. */
    List<Entry> at(Subject subject, int minute) {
        return cycle(minute).entries().stream()
                .filter(entry -> Subject.of(entry.emission()).equals(subject))
                .toList();
    }

    Cycle cycle(int minute) {
        if (minute < 1 || minute > minutes()) {
            throw new AssertionError("there is no minute " + minute + "; the run has minutes 1 to " + minutes());
        }
        return run.cycles().get(minute - 1);
    }

    /** Every subject, in the order in which it first came. */
    Set<Subject> subjects() {
        return entries()
                .map(entry -> Subject.of(entry.emission()))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    Stream<Entry> entries() {
        return run.cycles().stream().flatMap(cycle -> cycle.entries().stream());
    }

    /** The minutes in which something about a subject was reported: {@code minutes 1–3, 5}. */
    String minutesOf(Subject subject) {
        List<Integer> minutes = run.cycles().stream()
                .map(Cycle::number)
                .filter(minute -> !at(subject, minute).isEmpty())
                .toList();
        return (minutes.size() == 1 ? "minute " : "minutes ") + ranges(minutes);
    }

    static String ranges(List<Integer> minutes) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < minutes.size(); ) {
            int end = i;
            while (end + 1 < minutes.size() && minutes.get(end + 1) == minutes.get(end) + 1) {
                end++;
            }
            ranges.add(end == i ? String.valueOf(minutes.get(i)) : minutes.get(i) + "–" + minutes.get(end));
            i = end + 1;
        }
        return ranges.size() <= MOST_NAMES
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, MOST_NAMES)) + ", …";
    }

    /** {@code Did you mean "x"? There are x, y.} */
    static String instead(String given, List<String> names) {
        if (names.isEmpty()) {
            return "There is none at all.";
        }
        String near = Nearest.to(given, names)
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("");
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return near + "There " + (names.size() == 1 ? "is " : "are ")
                + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more + ".";
    }
}
