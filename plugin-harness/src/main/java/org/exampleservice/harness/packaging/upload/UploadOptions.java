package org.exampleservice.harness.packaging.upload;

import java.time.Duration;
import java.util.Objects;

/**
 * How a package is sent. Immutable, hence thread-safe.
 *
 * @param patience real time that one request may take
 * @param rounds how often the servers are tried in turn, at least 1; a package that may have arrived is not sent again
 * @param checksCertificates whether a server must prove who it is
 */
public record UploadOptions(Duration patience, int rounds, boolean checksCertificates) {

    public UploadOptions {
        Objects.requireNonNull(patience, "patience");
        if (patience.isNegative() || patience.isZero() || rounds < 1) {
            throw new IllegalArgumentException(
                    "An upload has " + rounds + " rounds of " + patience + "; give at least 1, and some time.");
        }
    }
}
