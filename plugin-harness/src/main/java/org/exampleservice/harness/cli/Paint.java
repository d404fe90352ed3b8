package org.exampleservice.harness.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Colours in text for people. Words stand for themselves, so that nothing is lost without colour; what machines read never
 * has any. Immutable, hence thread-safe.
 *
 * @param on whether there are any
 * @param live whether the output is a terminal on which a line can be written over
 */
record Paint(boolean on, boolean live) {

    static final String OPTION = "--color";

    /** Never any colour. */
    static final Paint NONE = new Paint(false, false);

    /** When there are colours. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<When> of(String word) {
            return Arrays.stream(values())
                    .filter(when -> when.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * What an option, else the environment, else the terminal says. {@code NO_COLOR} and {@code CLICOLOR=0} are against it,
     * {@code CLICOLOR_FORCE} is for it, in this order; a dumb terminal has none, nor has a console of Windows that says
     * nothing of itself.
     */
    static Paint of(When when, Map<String, String> environment, boolean terminal) {
        boolean on = switch (when) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> automatic(environment, terminal);
        };
        boolean live = terminal && understands(environment) && !"true".equalsIgnoreCase(environment.get("CI"));
        return new Paint(on, live);
    }

    /** Reads the option before anything else is read, since help is coloured too; the last one counts. */
    static Paint of(Map<String, String> environment, boolean terminal, String... args) {
        When when = When.AUTO;
        for (int i = 0; i < args.length; i++) {
            String word = args[i].startsWith(OPTION + "=")
                    ? args[i].substring(OPTION.length() + 1)
                    : args[i].equals(OPTION) && i + 1 < args.length ? args[i + 1] : "";
            when = When.of(word).orElse(when);
        }
        return of(when, environment, terminal);
    }

    private static boolean automatic(Map<String, String> environment, boolean terminal) {
        if (isSet(environment, "NO_COLOR") || "0".equals(environment.get("CLICOLOR"))) {
            return false;
        }
        if (isSet(environment, "CLICOLOR_FORCE") && !"0".equals(environment.get("CLICOLOR_FORCE"))) {
            return true;
        }
        return terminal && understands(environment);
    }

    /** Whether a terminal says that it knows more than letters. */
    private static boolean understands(Map<String, String> environment) {
        return isSet(environment, "TERM")
                ? !"dumb".equals(environment.get("TERM"))
                : isSet(environment, "WT_SESSION") || "ON".equals(environment.get("ConEmuANSI"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    /** Whether input and output are a terminal; from Java 22 on a console may be there without one, and says so. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        return Arrays.stream(Console.class.getMethods())
                .filter(method -> method.getName().equals("isTerminal"))
                .findFirst()
                .map(method -> {
                    try {
                        return (Boolean) method.invoke(console);
                    } catch (IllegalAccessException | InvocationTargetException e) {
                        throw new IllegalStateException("Console.isTerminal is public and throws nothing", e);
                    }
                })
                .orElse(true);
    }

    String good(String text) {
        return painted("32", text);
    }

    String bad(String text) {
        return painted("1;31", text);
    }

    String doubtful(String text) {
        return painted("33", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    private String painted(String code, String text) {
        return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
