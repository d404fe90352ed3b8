package org.exampleservice.harness.backend;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks backends without a thread of its own. */
final class Http {

    /** What came back. */
    record Reply(int statusCode, String contentType, String body) {}

    private Http() {}

    static Reply get(Backend backend, String target) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(backend.url() + target).toURL().openConnection();
        connection.setRequestProperty("Connection", "close");
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(status, connection.getContentType(), body);
        }
    }

    /** What goes wrong when it is asked. */
    static Throwable failure(Backend backend) {
        return catchThrowable(() -> get(backend, "/"));
    }
}
