package org.exampleservice.simulator.http;

import java.util.Map;

/**
 * What is sent.
 *
 * @param whole the body whose length is stated; to HEAD it is not the one that is sent
 * @param headers what the status asks for beside the usual
 */
record Answer(int status, String contentType, Body body, Body whole, Map<String, String> headers) {
    static final String JSON = "application/json";
    static final String HTML = "text/html; charset=UTF-8";

    /** Done, and nothing to say. */
    static final Answer NOTHING = of(204, JSON, Body.EMPTY, Map.of());

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, String contentType, Body body, Map<String, String> headers) {
        return new Answer(status, contentType, body, body, headers);
    }

    static Answer ok(String contentType, Body body) {
        return of(200, contentType, body, Map.of());
    }

    /** The length to state, in bytes. */
    long length() {
        return whole.length();
    }

    Answer withoutBody() {
        return new Answer(status, contentType, Body.EMPTY, whole, headers);
    }
}
