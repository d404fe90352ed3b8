package org.exampleservice.simulator.http;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands in front of everything and finds the world that a request is to: that of the session named by the path, {@code
 * /sessions/{id}/…}, or else by the header {@value #HEADER}, or else the app's own. What comes after it sees the path
 * within the world. {@code /admin/sessions} is about all sessions, whatever the header says.
 */
final class WorldHandler extends Handler.Wrapper {
    static final String HEADER = "X-Session";
    static final String PREFIX = "/sessions/";
    private static final Pattern IN_SESSION = Pattern.compile("/sessions/([^/]*)(/.*)?");
    private static final String ALL = AdminApi.ROOT + "/sessions";

    private static final Answer AMBIGUOUS = new AdminProblem(
                    400,
                    "the path can be read in two ways; write it without . and .. pieces, //, ; and encoded characters")
            .answer();
    private static final Answer UNKNOWN = new AdminProblem(
                    404, "there is no such session, or it was idle for too long; POST /admin/sessions opens one")
            .answer();

    private final World app;
    private final Sessions sessions;

    WorldHandler(World app, Sessions sessions, Handler next) {
        super(next);
        this.app = app;
        this.sessions = sessions;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        if (isAmbiguous(request.getHttpURI())) {
            return refuse(AMBIGUOUS, request, response, callback);
        }
        if (path != null && path.startsWith(PREFIX)) {
            return inPath(path, request, response, callback);
        }
        String named = request.getHeaders().get(HEADER);
        if (named == null || isAboutAll(path)) {
            return in(app, request, response, callback);
        }
        Optional<World> world = sessions.find(named);
        return world.isPresent()
                ? in(world.get(), request, response, callback)
                : refuse(UNKNOWN, request, response, callback);
    }

    private boolean inPath(String path, Request request, Response response, Callback callback) throws Exception {
        Matcher parts = IN_SESSION.matcher(path);
        Optional<World> world = parts.matches() ? sessions.find(parts.group(1)) : Optional.empty();
        if (world.isEmpty()) {
            return refuse(UNKNOWN, request, response, callback);
        }
        HttpURI uri = request.getHttpURI();
        String within = Optional.ofNullable(parts.group(2)).orElse("/");
        Request inner = Request.serveAs(request, HttpURI.build(uri, within, null, uri.getQuery()));
        return in(world.get(), inner, response, callback);
    }

    private boolean in(World world, Request request, Response response, Callback callback) throws Exception {
        world.take(request);
        response.getHeaders().put(JavalinSkin.SEED_HEADER, world.seed());
        return super.handle(request, response, timed(world, request, callback));
    }

    private static Callback timed(World world, Request request, Callback callback) {
        Optional<LongSupplier> nanoTime = world.config().sessions().nanoTime();
        if (nanoTime.isEmpty() || OwnRoutes.isOwn(request.getHttpURI().getPath())) {
            return callback;
        }
        long begin = nanoTime.get().getAsLong();
        return new Callback.Nested(callback) {
            @Override
            public void completed() {
                world.tally().took(nanoTime.get().getAsLong() - begin);
            }
        };
    }

    private boolean refuse(Answer problem, Request request, Response response, Callback callback) {
        response.getHeaders().put(JavalinSkin.SEED_HEADER, app.seed());
        Answer answer = request.getMethod().equals("HEAD") ? problem.withoutBody() : problem;
        JavalinSkin.head(answer, response);
        Content.Sink.write(response, true, answer.body().text(), callback);
        return true;
    }

    /** Whether a path to something of the simulator's own could be taken for another by a proxy or a browser. */
    private static boolean isAmbiguous(HttpURI uri) {
        String path = uri.getPath();
        return path != null
                && (path.startsWith(PREFIX) || OwnRoutes.isOwn(path))
                && (uri.isAmbiguous() || !path.equals(uri.getCanonicalPath()));
    }

    private static boolean isAboutAll(String path) {
        return path != null && (path.equals(ALL) || path.startsWith(ALL + "/"));
    }
}
