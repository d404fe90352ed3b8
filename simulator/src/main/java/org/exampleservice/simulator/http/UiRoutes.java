package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.exampleservice.simulator.ui.Broadcast;
import org.exampleservice.simulator.ui.FleetQuery;
import org.exampleservice.simulator.ui.LivePage;
import org.exampleservice.simulator.ui.PageFile;
import org.exampleservice.web.PageHeaders;

/**
 * The live page at {@code /ui}, free of any server. Who may use the admin routes may see it; it only reads, and what it
 * changes goes over the admin routes. Threadsafe.
 */
final class UiRoutes {
    static final String ROOT = "/ui";
    static final String EVENTS = ROOT + "/events";

    /** Nothing but the page's own files and routes, nobody else's frame, no guessing of types. */
    static final Map<String, String> HEADERS = PageHeaders.STRICT;

    private final AdminGuard guard;
    private final LivePage page;
    private final DemoConfig config;
    private final AtomicReference<Broadcast> broadcast = new AtomicReference<>();

    UiRoutes(DemoConfig config, LivePage page) {
        this.guard = new AdminGuard(config.admin(), config.host());
        this.page = page;
        this.config = config;
    }

    static boolean isAbout(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** Those who watch, told of changes by the timer of the first who asked. */
    Broadcast broadcast(Delays timer) {
        return broadcast.updateAndGet(known -> known == null ? newBroadcast(timer) : known);
    }

    boolean isWatched() {
        return Optional.ofNullable(broadcast.get()).filter(it -> it.size() > 0).isPresent();
    }

    /** Hangs up on those who watch, for good. */
    void close() {
        broadcast((delay, action) -> {}).close();
    }

    private Broadcast newBroadcast(Delays timer) {
        return new Broadcast(() -> new String(page.pulse(), US_ASCII), timer::after);
    }

    /** The answer to any path but {@link #EVENTS}. */
    Answer answer(AdminRequest request) {
        Answer answer = refusal(request).orElseGet(() -> found(request));
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    /** Why a request is not let in, if it is not. */
    Optional<Answer> refusal(AdminRequest request) {
        try {
            guard.check(request);
            return request.isWrite()
                    ? Optional.of(refused(new AdminProblem(405, "the page is read only; change things over /admin")))
                    : Optional.empty();
        } catch (AdminProblem problem) {
            return Optional.of(refused(problem));
        }
    }

    private Answer found(AdminRequest request) {
        try {
            return switch (request.path()) {
                case ROOT + "/world" -> json(page.world(config.admin().token().isPresent(), config.compat()));
                case ROOT + "/fleet" -> json(page.fleet(query(request)));
                default -> file(request.path());
            };
        } catch (AdminProblem problem) {
            return refused(problem);
        }
    }

    private static Answer file(String path) {
        PageFile file = PageFile.at(path)
                .orElseThrow(() -> new AdminProblem(404, "the page has no such file; /ui is the page itself"));
        return with(HEADERS, Answer.ok(file.contentType(), Body.of(file.bytes())));
    }

    private static FleetQuery query(AdminRequest request) {
        String filter = request.optional("filter", "ERROR", Function.identity()).orElse("");
        Optional<FleetQuery.Name> only = request.optional("node", "My%20Node%2001", Function.identity())
                .map(node ->
                        new FleetQuery.Name(request.required("group", "My%20Group%2001", Function.identity()), node));
        int from = request.optional("from", "0", Integer::valueOf).orElse(0);
        int limit = request.optional("limit", "50", Integer::valueOf).orElse(FleetQuery.MOST_ROWS);
        int history = request.optional("history", "120", Integer::valueOf).orElse(1);
        try {
            return new FleetQuery(filter, only, from, limit, history);
        } catch (IllegalArgumentException e) {
            throw new AdminProblem(400, e.getMessage());
        }
    }

    private static Answer json(byte[] json) {
        return with(HEADERS, Answer.ok(Answer.JSON, Body.of(json)));
    }

    private static Answer refused(AdminProblem problem) {
        Map<String, String> allow = problem.status() == 405 ? Map.of("Allow", "GET, HEAD") : Map.of();
        return with(HEADERS, problem.answer(allow));
    }

    private static Answer with(Map<String, String> headers, Answer answer) {
        Map<String, String> all = new HashMap<>(answer.headers());
        all.putAll(headers);
        return new Answer(answer.status(), answer.contentType(), answer.body(), answer.whole(), all);
    }
}
