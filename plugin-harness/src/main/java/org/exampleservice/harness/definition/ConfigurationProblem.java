package org.exampleservice.harness.definition;

import java.util.Objects;

/**
 * A given value that its property cannot take. Immutable, hence thread-safe.
 *
 * @param key of the property
 * @param given the value as shown: text in quotes, a secret one as {@code ########}
 * @param rule it breaks, with its source
 * @param next what to do, a sentence
 */
public record ConfigurationProblem(String key, String given, String rule, String next) {

    public ConfigurationProblem {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(next, "next");
    }

    /** One line: {@code key is given (rule). next}. */
    @Override
    public String toString() {
        return key + " is " + given + " (" + rule + "). " + next;
    }
}
