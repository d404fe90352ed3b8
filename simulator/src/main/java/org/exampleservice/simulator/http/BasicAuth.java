package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The user and the password that every route asks for (sdk.md 1.1). White space around what is sent does not count, as
 * in the original, nor around what is expected. Never shown: not by a challenge, not by {@link #toString}.
 *
 * @param user without a colon, which Basic authentication cannot carry
 * @param password any text
 */
public record BasicAuth(String user, String password) {
    /** The user, and the password, when only the other one is given (sdk.md 1.1). */
    public static final String DEFAULT = "ruxit";

    private static final String SCHEME = "basic ";

    public BasicAuth {
        user = requireNonNull(user, "user").strip();
        password = requireNonNull(password, "password").strip();
        if (user.contains(":")) {
            throw new IllegalArgumentException(
                    "the user has a colon, which Basic authentication cannot carry; give a user without one");
        }
    }

    /** Whether the value of an {@code Authorization} header, null when there was none, opens the door. */
    boolean admits(String authorization) {
        return Optional.ofNullable(authorization)
                .map(String::strip)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()).strip())
                .flatMap(BasicAuth::decoded)
                .filter(this::matches)
                .isPresent();
    }

    private boolean matches(String credentials) {
        int colon = credentials.indexOf(':');
        return colon >= 0 && matches(credentials.substring(0, colon), credentials.substring(colon + 1));
    }

    private boolean matches(String sentUser, String sentPassword) {
        byte[] expected = (user + ":" + password).getBytes(UTF_8);
        byte[] sent = (sentUser.strip() + ":" + sentPassword.strip()).getBytes(UTF_8);
        return MessageDigest.isEqual(expected, sent);
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says that there are credentials, not which. */
    @Override
    public String toString() {
        return "BasicAuth[…]";
    }
}
