package org.exampleservice.harness.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page of help of a rule: what holds, why, one example of both sides, what to do. It is in the program; nothing is
 * fetched. Thread-safe.
 */
public final class RuleHelp {

    private static final String WHERE = """
            Where it comes from:

            %s. Sections that begin with sdk.md describe the runtime and its SDK, 1.221 and 1.223, as published in
            "Extension JSON reference" and "Extension JSON explained" and as observed; pages.md, what the product's
            pages make of plugin.json; real-plugins.md, what published extensions have.
            """;

    private RuleHelp() {}

    /** The whole page, several lines. */
    public static String of(Rule rule) {
        String head = rule.id() + " (" + rule.severity().word() + ")";
        return head + "\n" + "=".repeat(head.length()) + "\n\n" + sentence(rule.text()) + "\n\n" + page(rule) + "\n"
                + WHERE.formatted(rule.source());
    }

    /** What stands under {@code Bad:}, without its indentation. */
    public static String badExample(Rule rule) {
        return between(page(rule), "Bad:\n\n", "\n\nGood:");
    }

    /** What stands under {@code Good:}, without its indentation. */
    public static String goodExample(Rule rule) {
        return between(page(rule), "Good:\n\n", "\n\nWhat to do:");
    }

    private static String between(String page, String from, String to) {
        return page.substring(page.indexOf(from) + from.length(), page.indexOf(to))
                .stripIndent();
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String page(Rule rule) {
        String name = "rules/" + rule.id() + ".txt";
        try (InputStream in = RuleHelp.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the rule " + rule.id() + " has no page " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page of " + rule.id(), e);
        }
    }
}
