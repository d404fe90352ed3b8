package org.exampleservice.simulator;

import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli refuses, in one line of ours. An argument that is no option is never repeated: it may be a piece of a
 * password.
 */
final class UsageErrors {
    private static final String SEE_HELP = "--help lists all options";

    private UsageErrors() {}

    static String text(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return name(missing.getMissing().get(0)) + " needs a value; " + SEE_HELP;
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + " is given twice; give it once";
        }
        return "the arguments cannot be read; " + SEE_HELP;
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? option.longestName()
                : arg.command().name();
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0).split("=", 2)[0];
        if (!first.matches("--[a-z-]+")) {
            return "an argument is not an option; options begin with --, and " + SEE_HELP;
        }
        List<String> suggestions = e.getSuggestions();
        return "unknown option " + first + "; "
                + (suggestions.isEmpty() ? "" : "did you mean " + suggestions.get(0) + "? ") + SEE_HELP;
    }
}
