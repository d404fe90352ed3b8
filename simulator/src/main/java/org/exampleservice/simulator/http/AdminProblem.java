package org.exampleservice.simulator.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.exampleservice.simulator.json.JsonTree;

/** Why an admin request is not obeyed, which is also its answer (RFC 9457). The detail repeats no secret. */
final class AdminProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/problem+json";

    private final int status;

    @SuppressWarnings("serial")
    private final List<String> problems;

    AdminProblem(int status, String detail) {
        this(status, detail, List.of());
    }

    /** With every problem of what was sent, each in a line of its own. */
    AdminProblem(int status, String detail, List<String> problems) {
        super(detail);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    Answer answer() {
        return answer(Map.of());
    }

    Answer answer(Map<String, String> headers) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", HttpStatus.getMessage(status));
        body.put("status", status);
        body.put("detail", getMessage());
        if (!problems.isEmpty()) {
            body.put("problems", problems);
        }
        return Answer.of(status, TYPE, Body.of(JsonTree.write(body)), headers);
    }

    int status() {
        return status;
    }
}
