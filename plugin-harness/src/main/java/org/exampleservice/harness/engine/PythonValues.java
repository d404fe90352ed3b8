package org.exampleservice.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.exampleservice.harness.plugin.PluginTypeException;
import org.exampleservice.harness.plugin.PluginValueException;

/** How the Python runtime converts and names the values it is given (sdk.md 5.6, real-plugins.md 2.4). */
final class PythonValues {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)" + "([eE][+-]?\\d+(_\\d+)*)?");
    private static final Pattern SPECIAL = Pattern.compile("(?i)([+-]?)(inf(?:inity)?|nan)");

    private PythonValues() {}

    /**
     * As {@code float(value)}.
     *
     * @throws PluginTypeException for null and for what is neither number, boolean nor text
     * @throws PluginValueException for text that is no number in Python's notation
     */
    static double toFloat(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        if (value instanceof String text) {
            return parse(text);
        }
        throw new PluginTypeException("value must be convertable to float, got " + className(value) + " instead");
    }

    /** As {@code len(text)}: characters outside the basic plane count one, not two as in Java. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** As Python prints the class of a value: {@code <class 'NoneType'>}. */
    static String className(Object value) {
        return "<class '" + typeName(value) + "'>";
    }

    /** As Python prints a list of texts: {@code ['a', 'b']}. */
    static String list(Iterable<String> texts) {
        StringBuilder list = new StringBuilder("[");
        for (String text : texts) {
            list.append(list.length() > 1 ? ", " : "").append('\'').append(text).append('\'');
        }
        return list.append(']').toString();
    }

    /** As {@code str(number)} of a float: {@code 6.0}, {@code 1e+16}. */
    static String number(double value) {
        return PythonFloat.text(value);
    }

    private static double parse(String text) {
        String stripped = text.strip();
        if (DECIMAL.matcher(stripped).matches()) {
            return Double.parseDouble(stripped.replace("_", ""));
        }
        var special = SPECIAL.matcher(stripped);
        if (special.matches()) {
            double magnitude =
                    special.group(2).startsWith("n") || special.group(2).startsWith("N")
                            ? Double.NaN
                            : Double.POSITIVE_INFINITY;
            return special.group(1).equals("-") ? -magnitude : magnitude;
        }
        throw new PluginValueException("could not convert string to float: '" + text + "'");
    }

    private static String typeName(Object value) {
        if (value == null) {
            return "NoneType";
        }
        if (value instanceof String) {
            return "str";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof Double || value instanceof Float) {
            return "float";
        }
        if (value instanceof Number) {
            return "int";
        }
        if (value instanceof Map) {
            return "dict";
        }
        return value instanceof List ? "list" : value.getClass().getName();
    }
}
