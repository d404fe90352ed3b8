package org.exampleservice.harness.coverage;

import java.util.Set;

/**
 * What is known of the configuration keys that the plugin asked for. Immutable, hence thread-safe.
 *
 * @param told whether it can be told at all: not where the plugin took the configuration as a whole, as every Python
 *     extension does
 * @param keys that were asked for, declared or not
 */
public record ConfigReads(boolean told, Set<String> keys) {

    /** Nothing can be told. */
    public static final ConfigReads UNTOLD = new ConfigReads(false, Set.of());

    public ConfigReads {
        keys = Set.copyOf(keys);
    }
}
