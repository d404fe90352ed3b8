package org.exampleservice.simulator.http;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;

/** The HTML pages for everything that is not a demo page. They repeat nothing of the request. */
final class ErrorPages {
    private static final String NO_PAGE = "There is no such page; try /, /topology, /deployment or /remediation.";

    static final Answer UNAUTHORIZED =
            page(401, "Unauthorized", "Access denied", Map.of("WWW-Authenticate", "Basic realm=\"EXAMPLE_SERVICE\""));
    static final Answer BAD_PAGE =
            page(400, "Bad Request", "Give from as a whole number from 0 on, and limit as one from 1 on.", Map.of());
    static final Answer BAD_FLEET_PAGE = page(
            400,
            "Bad Request",
            "Give from as a whole number from 0 on, and limit as one from 1 to 10000; a fleet of more nodes needs it.",
            Map.of());
    static final Answer NOT_FOUND = page(404, "Not Found", NO_PAGE, Map.of());
    static final Answer METHOD_NOT_ALLOWED =
            page(405, "Method Not Allowed", "This page answers GET and HEAD only.", Map.of("Allow", "GET, HEAD"));
    static final Answer FAILED =
            page(500, "Internal Server Error", "The simulator failed; its log says why.", Map.of());

    private ErrorPages() {}

    /** The page for a path that is none, with the nearest one if there is one. */
    static Answer notFound(String path, Set<String> routes) {
        return NearRoute.to(path, routes)
                .map(near -> page(404, "Not Found", NO_PAGE + " " + near, Map.of()))
                .orElse(NOT_FOUND);
    }

    /** The page for a status that a fault asks for. */
    static Answer faulty(int status) {
        return status == UNAUTHORIZED.status()
                ? UNAUTHORIZED
                : page(status, HttpStatus.getMessage(status), "The service does not answer as it should.", Map.of());
    }

    /** The page for a request that HTTP itself forbids. */
    static Answer refused(int status, String title) {
        return page(status, title, "The request is not one that this server reads.", Map.of());
    }

    private static Answer page(int status, String title, String text, Map<String, String> headers) {
        String html = "<!DOCTYPE html>\n<html><head><title>" + status + " " + title + "</title></head><body><h1>"
                + status + " " + title + "</h1><p>" + text + "</p></body></html>\n";
        return Answer.of(status, Answer.HTML, Body.of(html), headers);
    }
}
