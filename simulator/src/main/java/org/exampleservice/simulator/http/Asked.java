package org.exampleservice.simulator.http;

/**
 * What is asked, as sent.
 *
 * @param query null when there is none
 * @param authorization the header of that name, null when there is none
 * @param id what the client calls this request, null when it calls it nothing
 */
record Asked(String method, String path, String query, String authorization, String id) {
    /** The header in which a client may name a request, so that the same faults hit it in whatever order. */
    static final String ID_HEADER = "X-Request-Id";

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** The path, and the query if there was one. */
    String target() {
        return query == null ? path : path + "?" + query;
    }

    /** Never which credentials. */
    @Override
    public String toString() {
        return method + " " + target();
    }
}
