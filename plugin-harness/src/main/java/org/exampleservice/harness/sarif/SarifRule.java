package org.exampleservice.harness.sarif;

import java.util.Objects;

/**
 * A rule that results name. Immutable, hence thread-safe.
 *
 * @param id stable name
 * @param description one sentence; may be empty
 * @param help what to do; may be empty
 * @param level {@code error}, {@code warning} or {@code note} by default; may be empty
 */
public record SarifRule(String id, String description, String help, String level) {
    public SarifRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(level, "level");
    }

    /** One of which nothing but the name is known. */
    public static SarifRule named(String id) {
        return new SarifRule(id, "", "", "");
    }
}
