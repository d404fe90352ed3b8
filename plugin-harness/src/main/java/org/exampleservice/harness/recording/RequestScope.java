package org.exampleservice.harness.recording;

import java.util.Locale;
import java.util.Set;

/** Which requests of a plugin are part of what is compared. */
public enum RequestScope {
    /** None: a request is only the way to what is emitted. */
    NONE,
    /** Those that send something: all but GET, HEAD and OPTIONS. */
    SENT,
    /** All. */
    ALL;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** As people write it: {@code sent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean covers(Request request) {
        return this == ALL || (this == SENT && !READING.contains(request.method()));
    }
}
