package org.exampleservice.harness.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one line. */
final class UsageText {

    private UsageText() {}

    static String of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            return (first.startsWith("-") ? "unknown option " + first.split("=", 2)[0] : "unexpected argument " + first)
                    + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?");
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.isEmpty() ? "the arguments cannot be read" : lowerFirst(message);
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
