package org.exampleservice.harness.activegate.http;

import io.javalin.http.Context;

/** Sends JSON. */
final class Answers {

    private Answers() {}

    static void send(Context context, int status, Json.Writing body) {
        send(context, status, Json.text(body));
    }

    static void send(Context context, int status, String json) {
        context.status(status).contentType("application/json").result(json);
    }

    static void send(Context context, ApiProblem problem) {
        send(context, problem.status(), problem.json());
    }
}
