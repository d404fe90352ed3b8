package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Request;

/**
 * Requests as facts: one for the request with its status and headers, one for each line or leaf of its body. A second
 * request to the same target in a cycle is told by a number.
 */
final class RequestFacts {

    private RequestFacts() {}

    static List<Fact> of(List<Request> requests) {
        List<Fact> facts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Request request : requests) {
            if (request.checked()) {
                String name = request.method() + " " + request.target();
                int number = numbers.merge(name, 1, Integer::sum);
                add(request, Subject.request(number == 1 ? name : name + " #" + number), facts);
            }
        }
        return facts;
    }

    private static void add(Request request, Subject subject, List<Fact> facts) {
        String boundary = boundary(request.headers().getOrDefault("content-type", ""));
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("status", request.status()));
        SortedMap<String, Value> headers = headers(request, boundary);
        if (!headers.isEmpty()) {
            fields.add(Field.of("headers", new Value.Members(headers)));
        }
        fields.sort(Field.ORDER);
        facts.add(new Fact(id(subject, FactKind.SENT, ""), fields, 0));
        String body = boundary.isEmpty() ? request.body() : request.body().replace(boundary, "boundary");
        SentBody.facts(body, subject, facts);
    }

    static FactId id(Subject subject, FactKind kind, String key) {
        return new FactId(subject, kind, key, "", FactId.NO_DIMENSIONS, 1);
    }

    private static SortedMap<String, Value> headers(Request request, String boundary) {
        SortedMap<String, Value> headers = new TreeMap<>();
        request.headers().forEach((name, value) -> {
            String shown = boundary.isEmpty() ? value : value.replace(boundary, "boundary");
            headers.put(JsonText.name(name), Value.of(shown));
        });
        return headers;
    }

    /** What parts of a form are told apart by, drawn anew for every request. */
    private static String boundary(String contentType) {
        int at = contentType.indexOf("boundary=");
        return at < 0 ? "" : contentType.substring(at + "boundary=".length()).replaceAll("[\";].*|^\"", "");
    }
}
