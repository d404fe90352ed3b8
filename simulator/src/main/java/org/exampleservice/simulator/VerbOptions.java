package org.exampleservice.simulator;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What was given to a verb, read; and how a verb says what it takes. */
record VerbOptions(ParseResult verb) {
    private static final Map<String, String> MEANINGS = Map.of(
            "URL", "Where the service is, such as http://127.0.0.1:8769.", "DIR", "The folder of the recording.");

    /** A verb that takes so many words and explains itself. */
    static CommandSpec spec(String description, String... words) {
        CommandSpec spec = CommandSpec.create();
        for (int i = 0; i < words.length; i++) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index(Integer.toString(i))
                    .paramLabel(words[i])
                    .description(MEANINGS.get(words[i]))
                    .type(String.class)
                    .arity("1")
                    .required(true)
                    .build());
        }
        spec.usageMessage().description(description).abbreviateSynopsis(true).sortOptions(false);
        return spec;
    }

    /** An option that may be given again and again. */
    static OptionSpec repeated(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .type(String[].class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** An option without a value. */
    static OptionSpec action(String name, String... description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec help() {
        return OptionSpec.builder(CommandLineSpec.HELP)
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("Print this help and end.")
                .build();
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(verb.matchedOptionValue(option, (String) null));
    }

    List<String> texts(String option) {
        return List.of(verb.matchedOptionValue(option, new String[0]));
    }

    boolean isGiven(String option) {
        return verb.hasMatchedOption(option);
    }

    String word(int index) {
        return verb.matchedPositionals().get(index).getValue();
    }

    Path folder(String name, String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new UsageException(name + " is no name of a folder; give one such as recorded/one");
        }
    }

    int integer(String option, int otherwise, int min, int max) {
        Optional<String> given = text(option);
        if (given.isEmpty()) {
            return otherwise;
        }
        return given.filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> min <= number && number <= max)
                .orElseThrow(() -> new UsageException(option + " " + given.get() + " is not a whole number from " + min
                        + " to " + max + "; give one such as " + otherwise));
    }

    Duration duration(String option, Duration otherwise, Duration max) {
        return text(option).map(text -> duration(option, text, max)).orElse(otherwise);
    }

    private static Duration duration(String option, String text, Duration max) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(max) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // told below, as are durations out of bounds
        }
        throw new UsageException(
                option + " " + text + " is no time above zero, at most " + max + "; give one such as PT1M");
    }
}
