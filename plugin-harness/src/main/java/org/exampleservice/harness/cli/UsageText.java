package org.exampleservice.harness.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exampleservice.document.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, in one sentence; never the value of a form, which may be a secret. */
final class UsageText {

    private static final Set<String> OF_THE_FORM = Set.of("--config", "--with");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private UsageText() {}

    static String of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e.getArgSpec() instanceof OptionSpec option && OF_THE_FORM.contains(option.longestName())) {
            return "a " + option.longestName() + " is not of the form KEY=VALUE.";
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return exclusive(String.valueOf(e.getMessage()));
        }
        String message = String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" is not an? (int|long)$", " is no whole number");
        return message.isEmpty() ? "the arguments cannot be read." : lowerFirst(message) + ".";
    }

    /** {@code error: --scale=X, --step are mutually exclusive (specify only one)}. */
    private static String exclusive(String message) {
        String options = OPTION.matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" and "));
        return options + " exclude each other; give one of them.";
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0).split("=", 2)[0];
        if (!first.startsWith("-")) {
            String verbs = verbs(e.getCommandLine());
            return verbs.isEmpty()
                    ? "unexpected argument " + first + "."
                    : "there is no command " + first + "; "
                            + near(first, e.getCommandLine())
                                    .map(near -> "did you mean " + near + "? There are ")
                                    .orElse("there are ")
                            + verbs + ".";
        }
        List<String> near = e.getSuggestions();
        return "unknown option " + first + (near.isEmpty() ? "." : "; did you mean " + near.get(0) + "?");
    }

    private static Optional<String> near(String given, CommandLine line) {
        return Nearest.to(given, line.getSubcommands().keySet());
    }

    /** The verbs of a command: {@code repro, run and test}; empty if it has none. */
    static String verbs(CommandLine line) {
        List<String> verbs = line.getSubcommands().keySet().stream().sorted().toList();
        return verbs.size() < 2
                ? String.join("", verbs)
                : String.join(", ", verbs.subList(0, verbs.size() - 1)) + " and " + verbs.get(verbs.size() - 1);
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
