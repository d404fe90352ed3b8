package org.exampleservice.simulator.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.simulator.http.Rehearsal;
import org.exampleservice.simulator.stubs.Answers;
import org.exampleservice.simulator.stubs.Stub;
import org.exampleservice.simulator.stubs.StubFolder;

/** What is answered the same in every minute: other paths, other methods, pages. */
record FixedStubs(Rehearsal rehearsal, Responses responses, StubFolder folder) {
    private static final String FILE = "refusals";
    private static final String NO_PAGES = "This recording has whole answers only; leave from and limit out.";

    static Map<String, Object> request(String route) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", "GET_OR_HEAD");
        request.put("urlPath", route);
        return request;
    }

    /** The name of the file of a route's mappings. */
    static String file(String route) {
        return route.equals("/") ? "root" : route.substring(1);
    }

    void add(List<String> pagedRoutes) {
        for (String route : pagedRoutes) {
            noPages(route, "from");
            noPages(route, "limit");
        }
        for (String route : rehearsal.routes()) {
            Map<String, Object> request = request(route);
            request.put("method", "ANY");
            Map<String, Object> response = responses.of(rehearsal.refusedMethod());
            folder.add(FILE, new Stub("other methods " + route, 8, Optional.empty(), request, response));
        }
        Map<String, Object> any = new LinkedHashMap<>();
        any.put("method", "ANY");
        any.put("urlPattern", ".*");
        folder.add(FILE, new Stub("other paths", 10, Optional.empty(), any, responses.of(rehearsal.noRoute())));
    }

    private void noPages(String route, String parameter) {
        Map<String, Object> request = request(route);
        request.put("queryParameters", Map.of(parameter, Map.of("matches", ".*")));
        Map<String, Object> response = Answers.of(
                501,
                Map.of("Content-Type", "text/plain; charset=UTF-8"),
                NO_PAGES.length(),
                out -> out.write(NO_PAGES.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                folder);
        folder.add(FILE, new Stub("pages " + route + " " + parameter, 1, Optional.empty(), request, response));
    }
}
