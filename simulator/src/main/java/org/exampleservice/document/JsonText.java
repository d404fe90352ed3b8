package org.exampleservice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays JSON out. */
final class JsonText {

    private static final int WIDTH = 110;

    String document(Map<String, ?> object) {
        return (object.isEmpty() ? "{}" : block(object, "")) + "\n";
    }

    private static String value(Object value, String indent, int column) {
        String line = flow(value);
        boolean fits = column + line.length() <= WIDTH;
        return fits || isPlain(value) ? line : block(value, indent);
    }

    private static boolean isPlain(Object value) {
        return value instanceof Map<?, ?> map ? map.isEmpty() : !(value instanceof List<?> list) || list.isEmpty();
    }

    private static String block(Object value, String indent) {
        String inner = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                String head = ScalarText.quoted((String) name) + ": ";
                parts.add(inner + head + value(member, inner, inner.length() + head.length()));
            });
            return "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
        }
        ((List<?>) value).forEach(item -> parts.add(inner + value(item, inner, inner.length())));
        return "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((name, member) -> members.add(ScalarText.quoted((String) name) + ": " + flow(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(JsonText::flow).toList()) + "]";
        }
        return value instanceof String text ? ScalarText.quoted(text) : ScalarText.ofNoText(value);
    }
}
