package org.exampleservice.harness.preview;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which of the inferred rules are in force. Immutable, hence thread-safe.
 *
 * @param off those that are not
 */
public record Switches(Set<PreviewRule> off) {

    /** All rules are in force. */
    public static final Switches ALL_ON = new Switches(Set.of());

    /**
     * @throws IllegalArgumentException for a rule that a source states
     */
    public Switches {
        off = Set.copyOf(off);
        off.stream().filter(rule -> !rule.isInferred()).findFirst().ifPresent(rule -> {
            throw new IllegalArgumentException(
                    "the rule " + rule.id() + " stands in " + rule.source() + " and cannot be switched off");
        });
    }

    /** The same with one more rule off. */
    Switches without(PreviewRule rule) {
        Set<PreviewRule> all = EnumSet.of(rule);
        all.addAll(off);
        return new Switches(all);
    }

    boolean isOn(PreviewRule rule) {
        return !off.contains(rule);
    }
}
