package org.exampleservice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lays YAML out: blocks, and on one line what fits there. */
final class YamlText {

    private static final int WIDTH = 110;
    private static final int LONGEST_NAME = 1000;
    private static final Pattern LINES = Pattern.compile("[!-~](?:[ -~]*[!-~])?(?:\n[!-~](?:[ -~]*[!-~])?)+");

    String document(Map<String, ?> object) {
        return object.isEmpty() ? "{}\n" : String.join("\n", members(object, "")) + "\n";
    }

    private static List<String> members(Map<?, ?> object, String indent) {
        List<String> lines = new ArrayList<>();
        object.forEach((name, value) -> member(name(name) + ":", value, indent, lines));
        return lines;
    }

    private static void member(String head, Object value, String indent, List<String> lines) {
        if (value instanceof String text && LINES.matcher(text).matches()) {
            lines.add(indent + head + " |-");
            text.lines().forEach(line -> lines.add(indent + "  " + line));
        } else if (fits(value, indent.length() + head.length() + 1)) {
            lines.add(indent + head + " " + flow(value));
        } else {
            lines.add(indent + head);
            lines.addAll(block(value, indent + "  "));
        }
    }

    private static boolean fits(Object value, int column) {
        boolean isOneLine =
                value instanceof Map<?, ?> map ? map.isEmpty() : !(value instanceof List<?> list) || list.isEmpty();
        return isOneLine || (!hasLines(value) && column + flow(value).length() <= WIDTH);
    }

    private static boolean hasLines(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(YamlText::hasLines);
        }
        return value instanceof List<?> list
                ? list.stream().anyMatch(YamlText::hasLines)
                : value instanceof String text && LINES.matcher(text).matches();
    }

    private static List<String> block(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            return members(map, indent);
        }
        List<String> lines = new ArrayList<>();
        for (Object item : (List<?>) value) {
            if (item instanceof Map<?, ?> map && !fits(item, indent.length() + 2)) {
                List<String> members = members(map, indent + "  ");
                lines.add(indent + "- " + members.get(0).substring(indent.length() + 2));
                lines.addAll(members.subList(1, members.size()));
            } else {
                lines.add(indent + "- " + flow(item));
            }
        }
        return lines;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((name, member) -> members.add(name(name) + ": " + flow(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(YamlText::flow).toList()) + "]";
        }
        return scalar(value);
    }

    private static String name(Object name) {
        String written = scalar(name);
        if (written.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + written.length()
                    + " characters; YAML takes names of at most " + LONGEST_NAME + " on a line, so write JSON");
        }
        return written;
    }

    private static String scalar(Object value) {
        if (value instanceof String text) {
            return ScalarText.isPlain(text) ? text : ScalarText.quoted(text);
        }
        return ScalarText.ofNoText(value);
    }
}
