package org.exampleservice.harness.recording;

import java.util.Objects;

/**
 * An HTTP request that the plugin made.
 *
 * @param method in capitals
 * @param target path and query
 * @param status of the answer
 */
public record Request(String method, String target, int status) {

    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
    }
}
