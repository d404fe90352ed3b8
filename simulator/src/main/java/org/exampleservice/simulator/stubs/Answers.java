package org.exampleservice.simulator.stubs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Responses in WireMock's words. */
public final class Answers {
    private static final int MOST_INLINE = 1024;

    private Answers() {}

    /**
     * An answer whose body stands in it when it is a short text, and in a file otherwise.
     *
     * @param length of the body in bytes
     */
    public static Map<String, Object> of(
            int status, Map<String, ?> headers, long length, StubFolder.Writer body, StubFolder folder) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", status);
        response.put("headers", headers);
        String text = length > MOST_INLINE ? null : text(body);
        if (text == null) {
            Object contentType = headers.get("Content-Type");
            String extension = extension(contentType == null ? "" : contentType.toString());
            response.put("bodyFileName", folder.keep(body, extension));
        } else {
            response.put("body", text);
        }
        return response;
    }

    /** The text that the bytes are in UTF-8; null if they are none. */
    private static String text(StubFolder.Writer body) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            body.writeTo(out);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            return null;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String extension(String contentType) {
        if (contentType.contains("json")) {
            return "json";
        }
        return contentType.contains("html") ? "html" : contentType.startsWith("text/") ? "txt" : "bin";
    }
}
