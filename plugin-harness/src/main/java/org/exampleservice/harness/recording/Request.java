package org.exampleservice.harness.recording;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An HTTP request that the plugin made, as far as the backend saw it. Immutable, hence thread-safe.
 *
 * @param method in capitals
 * @param target path and query; a whole URL if it went to another host, by way of the proxy
 * @param status of the answer
 * @param headers by name in small letters, credentials masked, without those of the connection; empty if the backend keeps
 *     none
 * @param body as text, the end of a very long one left out and told by its digest; empty for none
 * @param answer body of the answer, shortened; empty if the backend keeps none
 * @param checked whether it stands in the golden as what the plugin emits does
 */
public record Request(
        String method,
        String target,
        int status,
        SortedMap<String, String> headers,
        String body,
        String answer,
        boolean checked) {

    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(target, "target");
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(answer, "answer");
    }

    /** A request of which no more is known. */
    public Request(String method, String target, int status) {
        this(method, target, status, new TreeMap<>(), "", "", false);
    }

    /** With what was sent and answered. */
    public Request with(Map<String, String> newHeaders, String newBody, String newAnswer) {
        return new Request(method, target, status, new TreeMap<>(newHeaders), newBody, newAnswer, checked);
    }

    Request checkedIf(boolean nowChecked) {
        return new Request(method, target, status, headers, body, answer, nowChecked);
    }
}
