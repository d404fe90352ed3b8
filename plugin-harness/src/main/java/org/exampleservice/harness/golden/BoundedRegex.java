package org.exampleservice.harness.golden;

import java.util.regex.Pattern;

/**
 * A regular expression that gives up rather than run for ever.
 *
 * @param expression in the notation of {@link Pattern}
 * @param pattern the same, compiled
 */
record BoundedRegex(String expression, Pattern pattern) {

    static final int LONGEST_TEXT = 10_240;
    static final int MOST_STEPS = 10_000_000;

    static BoundedRegex of(String expression) {
        return new BoundedRegex(expression, Pattern.compile(expression));
    }

    boolean matches(String text) {
        return look(text) == Outcome.MATCHES;
    }

    /** Why the text could not be looked at; empty if it could. */
    String trouble(String text) {
        return switch (look(text)) {
            case TOO_LONG ->
                "the text has " + text.length() + " characters; $matches looks at " + LONGEST_TEXT + " at most";
            case TOO_HARD -> "the expression takes too many steps on this text; write it without nested repetition";
            case MATCHES, DIFFERS -> "";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundedRegex that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    private Outcome look(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Outcome.TOO_LONG;
        }
        try {
            return pattern.matcher(new Counted(text)).matches() ? Outcome.MATCHES : Outcome.DIFFERS;
        } catch (OutOfStepsException | StackOverflowError e) {
            return Outcome.TOO_HARD;
        }
    }

    private enum Outcome {
        MATCHES,
        DIFFERS,
        TOO_LONG,
        TOO_HARD
    }

    /** A text that lets itself be read only so often. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            if (steps > MOST_STEPS) {
                throw new OutOfStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class OutOfStepsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfStepsException() {
            super("out of steps", null, false, false);
        }
    }
}
