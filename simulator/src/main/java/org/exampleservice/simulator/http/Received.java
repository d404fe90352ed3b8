package org.exampleservice.simulator.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * What came with a request beside its first line, as sent; credentials too, so whoever keeps it has to mask them. Immutable.
 *
 * @param headers by name in small letters, each with its values in the order sent
 * @param body the first {@value #MOST_BODY_BYTES} bytes, or all if there are no more
 */
public record Received(SortedMap<String, List<String>> headers, Body body) {
    /** How much of a body is kept. */
    public static final int MOST_BODY_BYTES = 8 * 1024 * 1024;

    /** Neither headers nor a body. */
    public static final Received NOTHING = new Received(new TreeMap<>(), Body.EMPTY);

    public Received {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Collections.unmodifiableSortedMap(copy);
        body = body.first(MOST_BODY_BYTES);
    }

    /** Never which credentials. */
    @Override
    public String toString() {
        return "Received[headers=" + headers.keySet() + ", body=" + body.length() + " bytes]";
    }

    /** Waits for the body where there is one; of one that breaks off nothing is kept. */
    static Received with(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
                    .add(String.valueOf(field.getValue()));
        }
        return new Received(new TreeMap<>(headers), hasBody(request) ? body(request) : Body.EMPTY);
    }

    private static boolean hasBody(Request request) {
        return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static Body body(Request request) {
        try {
            return Body.keeping(Content.Source.asInputStream(request).readNBytes(MOST_BODY_BYTES));
        } catch (IOException brokenOff) {
            return Body.EMPTY;
        }
    }
}
