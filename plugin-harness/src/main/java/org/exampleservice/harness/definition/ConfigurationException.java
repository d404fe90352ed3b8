package org.exampleservice.harness.definition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Given values that do not fit plugin.json, all of them. Its message is one line for each, without secrets. Not to be
 * confused with what a plugin raises when it dislikes its configuration.
 */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigurationProblem> problems;

    ConfigurationException(List<ConfigurationProblem> problems) {
        super(problems.stream().map(ConfigurationProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one; unmodifiable. */
    public List<ConfigurationProblem> problems() {
        return problems;
    }
}
