package org.exampleservice.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.exampleservice.document.Nearest;
import org.exampleservice.simulator.json.JsonTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The admin routes, free of any server: who may ask, what there is, and every refusal as problem+json. Threadsafe. */
final class AdminApi {
    static final String ROOT = "/admin";
    private static final String SESSION = "/sessions/{id}";
    private static final Logger LOG = LoggerFactory.getLogger(AdminApi.class);

    private final AdminGuard guard;
    private final Map<String, Function<AdminRequest, Object>> reads = new TreeMap<>();
    private final Map<String, Function<AdminRequest, Object>> writes = new TreeMap<>();
    private final Map<String, Function<AdminRequest, Object>> deletes = new TreeMap<>();

    AdminApi(DemoConfig config, Journal journal, Sessions sessions) {
        this.guard = new AdminGuard(config.admin(), config.host());
        AdminViews views = new AdminViews(config, journal);
        reads.put("/health", request -> Map.of("status", "up"));
        reads.put("/info", request -> views.info());
        reads.put("/clock", request -> views.clock());
        reads.put("/scenario", request -> views.scenario());
        reads.put("/journal", views::journal);
        reads.put("/truth", views::truth);
        AdminFaults faults = new AdminFaults(config);
        reads.put("/faults", request -> faults.list());
        writes.put("/faults", faults::add);
        deletes.put("/faults", faults::remove);
        AdminActions actions = new AdminActions(config, journal, views);
        writes.put("/clock/freeze", request -> actions.freeze());
        writes.put("/clock/run", request -> actions.run());
        writes.put("/clock/reset", request -> actions.resetClock());
        writes.put("/clock/advance", actions::advance);
        writes.put("/clock/set", actions::set);
        writes.put("/clock/scale", actions::scale);
        writes.put("/triggers", actions::trigger);
        writes.put("/reset", request -> actions.reset());
        AdminSessions worlds = new AdminSessions(config, sessions);
        reads.put("/sessions", request -> worlds.list());
        writes.put("/sessions", worlds::open);
        reads.put(SESSION, worlds::show);
        deletes.put(SESSION, worlds::close);
    }

    static boolean isAbout(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    Answer answer(AdminRequest request) {
        Answer answer = obeyed(request);
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    private Answer obeyed(AdminRequest request) {
        try {
            guard.check(request);
            return routed(request);
        } catch (AdminProblem problem) {
            return problem.answer(headers(problem, request));
        } catch (RuntimeException e) {
            LOG.error("an admin route failed", e);
            return new AdminProblem(500, "the simulator failed; its log says why").answer(Map.of());
        }
    }

    private Answer routed(AdminRequest request) {
        String path = request.path().substring(ROOT.length());
        if (!request.isWrite() && path.equals("/openapi.json")) {
            return Answer.ok(Answer.JSON, OpenApiDocument.BODY);
        }
        Function<AdminRequest, Object> route = Optional.ofNullable(
                        routes(request.method()).get(template(path)))
                .orElseThrow(() -> noRoute(path));
        Object result = route.apply(request);
        return result instanceof Answer answer ? answer : Answer.ok(Answer.JSON, Body.of(JsonTree.write(result)));
    }

    private static String template(String path) {
        return path.matches("/sessions/[^/]+") ? SESSION : path;
    }

    private Map<String, Function<AdminRequest, Object>> routes(String method) {
        return switch (method) {
            case "GET", "HEAD" -> reads;
            case "POST" -> writes;
            case "DELETE" -> deletes;
            default -> Map.of();
        };
    }

    private AdminProblem noRoute(String path) {
        return allowed(path)
                .map(allow -> new AdminProblem(405, "this route answers " + allow + " only"))
                .orElseGet(() -> new AdminProblem(404, "there is no such route; " + near(path)));
    }

    private String near(String path) {
        Set<String> all = new TreeSet<>(reads.keySet());
        all.addAll(writes.keySet());
        return Nearest.to(path, all)
                        .map(near -> "did you mean " + ROOT + near + "? ")
                        .orElse("") + "/admin/openapi.json describes all";
    }

    private Optional<String> allowed(String path) {
        List<String> allowed = new ArrayList<>();
        String template = template(path);
        if (reads.containsKey(template) || path.equals("/openapi.json")) {
            allowed.add("GET, HEAD");
        }
        if (writes.containsKey(template)) {
            allowed.add("POST");
        }
        if (deletes.containsKey(template)) {
            allowed.add("DELETE");
        }
        return Optional.of(String.join(", ", allowed)).filter(methods -> !methods.isEmpty());
    }

    private Map<String, String> headers(AdminProblem problem, AdminRequest request) {
        return switch (problem.status()) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"EXAMPLE_SERVICE admin\"");
            case 405 ->
                Map.of("Allow", allowed(request.path().substring(ROOT.length())).orElseThrow());
            default -> Map.of();
        };
    }

    /** The description of these routes, read once for all worlds. */
    private static final class OpenApiDocument {
        static final Body BODY = read();

        private static Body read() {
            try (InputStream in = AdminApi.class.getResourceAsStream("openapi.json")) {
                return Body.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
