package org.exampleservice.harness.sarif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What is wrong with a line. Immutable, hence thread-safe.
 *
 * @param rule id of one of the log's rules
 * @param level {@code error}, {@code warning} or {@code note}
 * @param text for people
 * @param file relative to the root of the source tree with {@code /}, or absolute
 * @param line from 1
 * @param column from 1
 * @param sameness what stays as it is when the line moves, by which the result is known again
 */
public record SarifResult(String rule, String level, String text, String file, int line, int column, String sameness) {

    public SarifResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sameness, "sameness");
    }

    /** 32 hexadecimal digits: the same for the same rule, file and sameness. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rule + '\n' + file + '\n' + sameness).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
