package org.exampleservice.harness.backend;

import java.util.Objects;

/**
 * What a backend answered to one request. Immutable, hence thread-safe.
 *
 * @param minute of the run, from 0
 * @param method in capitals
 * @param target path and query
 * @param status of the answer
 * @param contentType as sent; empty if none
 * @param body as text; the demo app speaks UTF-8 only
 */
public record Answer(int minute, String method, String target, int status, String contentType, String body) {

    public Answer {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(body, "body");
    }
}
