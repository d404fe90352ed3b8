package org.exampleservice.harness.activegate.http;

import io.javalin.http.HttpResponseException;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.lang.System.Logger.Level;
import org.exampleservice.harness.activegate.GateProblem;
import org.exampleservice.harness.engine.RunInterruptedException;
import org.exampleservice.harness.packaging.PackageRefusedException;

/** Every failure is JSON in the envelope of sdk.md 2.6, and repeats nothing of the request that it did not check. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    private Failures() {}

    static void addTo(JavalinDefaultRoutingApi routes) {
        routes.exception(ApiProblem.class, (problem, context) -> Answers.send(context, problem));
        routes.exception(GateProblem.class, (problem, context) -> Answers.send(context, ApiProblem.of(problem)));
        routes.exception(
                PackageRefusedException.class, (refused, context) -> Answers.send(context, ApiProblem.of(refused)));
        routes.exception(
                RunInterruptedException.class,
                (ending, context) -> Answers.send(
                        context, new ApiProblem(503, "activegate is ending. Start it again, and ask again.")));
        routes.exception(
                HttpResponseException.class, (problem, context) -> Answers.send(context, of(problem.getStatus())));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.log(Level.ERROR, "a request failed", failure);
            Answers.send(
                    context, new ApiProblem(500, "activegate failed; what it printed says why. Please report it."));
        });
    }

    private static ApiProblem of(int status) {
        return switch (status) {
            case 404 ->
                new ApiProblem(
                        404,
                        "there is no such route here (sdk.md 8.3 has those of the Plugins API). Look at /local/extensions.");
            case 405 -> new ApiProblem(405, "this route does not take that method (sdk.md 8.3). Use another.");
            case 413 -> new ApiProblem(413, "the body is larger than 1 MiB (that is the most here). Send less.");
            default -> new ApiProblem(status, "the request cannot be read. Mend it and send it again.");
        };
    }
}
