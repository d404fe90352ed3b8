package org.exampleservice.harness.golden;

import java.util.Objects;

/**
 * What a plugin made of one fault of one request. Immutable, hence thread-safe.
 *
 * @param endpoint that made the request; empty if there is but one, without a name
 * @param request method and target
 * @param fault name of the fault
 * @param status of the cycle with the fault
 * @param topology of that cycle, compared with the one without a fault: {@code whole}, {@code partial} or {@code none}
 * @param emitted how much was emitted in that cycle
 * @param recovered how many cycles later all is as without the fault; 0 if never
 */
public record MatrixCell(
        String endpoint, String request, String fault, String status, String topology, long emitted, int recovered) {

    public MatrixCell {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(topology, "topology");
    }

    /** By what it is known in the whole matrix. */
    public String name() {
        return name(endpoint, request, fault);
    }

    /** {@code GET / 500}, or {@code North: GET / 500} of an endpoint with a name. */
    public static String name(String endpoint, String request, String fault) {
        return (endpoint.isEmpty() ? "" : endpoint + ": ") + request + " " + fault;
    }

    /** Its one line of JSON. */
    String json() {
        return "{" + (endpoint.isEmpty() ? "" : "\"endpoint\": " + JsonText.quoted(endpoint) + ", ") + "\"request\": "
                + JsonText.quoted(request) + ", \"fault\": " + JsonText.quoted(fault) + ", " + outcome() + "}";
    }

    /** What is compared. */
    String outcome() {
        return "\"status\": " + JsonText.quoted(status) + ", \"topology\": " + JsonText.quoted(topology)
                + ", \"emitted\": " + emitted + ", \"recovered\": " + recovered;
    }
}
