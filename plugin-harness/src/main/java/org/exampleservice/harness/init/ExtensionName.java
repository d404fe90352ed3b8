package org.exampleservice.harness.init;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a new extension, and what is named after it. Immutable, hence thread-safe.
 *
 * @param last the part after {@code custom.remote.python.}: a letter, then letters, digits, - and _ (sdk.md 4.1); at most
 *     {@value #LONGEST} characters
 */
public record ExtensionName(String last) {

    private static final String PREFIX = "custom.remote.python.";
    private static final int LONGEST = 80;
    private static final Pattern RULE = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0," + (LONGEST - 1) + "}");

    public ExtensionName {
        Objects.requireNonNull(last, "last");
        if (!RULE.matcher(last).matches()) {
            throw new IllegalArgumentException("the name '" + last
                    + "' is none for an extension: it is a letter, then letters, digits, - and _, at most " + LONGEST
                    + " in all, with or without " + PREFIX + " before it (sdk.md 4.1); give one like my-service");
        }
    }

    /**
     * Reads a name.
     *
     * @param text with or without {@code custom.remote.python.} before it
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public static ExtensionName of(String text) {
        return new ExtensionName(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
    }

    /** In full, as in plugin.json. */
    public String full() {
        return PREFIX + last;
    }

    /** The Python module or Java package. It hides no module of Python's own, whatever the name. */
    String module() {
        return last.toLowerCase(Locale.ROOT).replace('-', '_') + "_extension";
    }

    String className() {
        return words("", ExtensionName::capital) + "Extension";
    }

    /** For the metric group: {@code My_Service}. */
    String group() {
        return words("_", ExtensionName::capital);
    }

    /** For people: {@code My Service}. */
    String title() {
        return words(" ", ExtensionName::capital);
    }

    private String words(String between, UnaryOperator<String> each) {
        return Arrays.stream(last.split("[-_]+")).map(each).collect(Collectors.joining(between));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
