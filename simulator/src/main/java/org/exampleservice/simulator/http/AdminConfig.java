package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Who may use the admin routes. Immutable.
 *
 * @param open whether other machines may; by default only this one
 * @param token what a client must send as {@code Authorization: Bearer} to change anything, if anything is asked for;
 *     never blank, never shown
 */
public record AdminConfig(boolean open, Optional<String> token) {
    /** This machine only, and no token. */
    public static final AdminConfig DEFAULT = new AdminConfig(false, Optional.empty());

    public AdminConfig {
        requireNonNull(token, "token");
        if (token.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("the admin token is blank; give one with at least one letter, or none");
        }
    }

    /** Says that there is a token, not which. */
    @Override
    public String toString() {
        return "AdminConfig[open=" + open + ", token=" + (token.isPresent() ? "…" : "none") + "]";
    }
}
