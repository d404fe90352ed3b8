package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

/**
 * One request and what it was answered. Immutable.
 *
 * @param method as sent, such as {@code GET}
 * @param path as sent, with the query if there was one, such as {@code /topology?x=1}
 * @param received what else came with the request
 * @param status the HTTP status, such as 200
 * @param contentType the content type, such as {@code application/json}
 * @param body the bytes sent; empty for a HEAD request
 */
public record Exchange(String method, String path, Received received, int status, String contentType, Body body) {
    public Exchange {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(received, "received");
        requireNonNull(contentType, "contentType");
        requireNonNull(body, "body");
    }
}
