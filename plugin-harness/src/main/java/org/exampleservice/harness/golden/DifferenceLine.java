package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A difference in one line. */
final class DifferenceLine {

    private DifferenceLine() {}

    /** Whether one line says everything: whole entities and renames. */
    static boolean isEnough(Difference it) {
        return it.kind() == Difference.Kind.RENAMED
                || it.topic() == Difference.Topic.GROUP
                || it.topic() == Difference.Topic.DEVICE;
    }

    /** The path is given without the entity that was named above, if any was. */
    static String of(Difference it, String golden, String entity) {
        List<String> parts = new ArrayList<>();
        addSides(it, parts);
        if (it.firstCycle() > 0) {
            parts.add(cycles(it));
        }
        if (!it.note().isEmpty()) {
            parts.add(it.note());
        }
        String path = local(it.path(), entity);
        String line = it.goldenLine() > 0 ? " (" + golden + ":" + it.goldenLine() + ")" : "";
        return path + (path.isEmpty() ? "" : ": ") + String.join(", ", parts) + line;
    }

    /** {@code cycle 3 and 497 more}. */
    static String cycles(Difference it) {
        return "cycle " + it.firstCycle() + (it.cycles() > 1 ? " and " + (it.cycles() - 1) + " more" : "");
    }

    /** {@code  (+1)}, or nothing. */
    static String delta(Difference it) {
        return it.delta().isPresent() ? " (" + Numbers.signed(it.delta().getAsDouble()) + ")" : "";
    }

    /** {@code missing } or {@code unexpected }, or nothing. */
    static String word(Difference it) {
        boolean oneSided = it.kind() == Difference.Kind.MISSING || it.kind() == Difference.Kind.UNEXPECTED;
        return oneSided ? it.kind().name().toLowerCase(Locale.ROOT) + " " : "";
    }

    private static void addSides(Difference it, List<String> parts) {
        if (it.kind() == Difference.Kind.RENAMED) {
            String noun = it.topic().name().toLowerCase(Locale.ROOT);
            parts.add(noun + " " + visible(it.expected()) + " is now " + visible(it.actual()));
        } else if (it.kind() == Difference.Kind.DIFFERENT) {
            parts.add("expected " + Shortened.of(it.expected()));
            parts.add("actual " + Shortened.of(it.actual()) + delta(it));
        } else {
            parts.add(word(it) + Shortened.of(it.expected() + it.actual()));
        }
    }

    private static String local(String path, String entity) {
        if (path.equals(entity)) {
            return "";
        }
        return !entity.isEmpty() && path.startsWith(entity + " / ") ? path.substring(entity.length() + 3) : path;
    }

    private static String visible(String identifier) {
        return Shortened.of(JsonText.visible(identifier));
    }
}
