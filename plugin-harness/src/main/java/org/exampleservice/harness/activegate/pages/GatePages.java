package org.exampleservice.harness.activegate.pages;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.activegate.ActiveGate;
import org.exampleservice.harness.activegate.ClockState;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.PageRoutes;
import org.exampleservice.harness.preview.Moment;
import org.exampleservice.harness.preview.RunHistory;
import org.exampleservice.harness.preview.http.PreviewRoutes;
import org.exampleservice.harness.preview.http.Watchers;

/**
 * The pages of a stand-in, at its first address. They read as everyone may; what they write goes to the routes of the server,
 * with the token that a person gives to the page. Thread-safe.
 */
public final class GatePages implements PageRoutes {

    private final ActiveGate gate;
    private final GateSource source;
    private final PreviewRoutes routes;
    private final Watchers watchers;
    private final ActiveGate.Subscription subscription;

    private GatePages(ActiveGate gate) {
        this.gate = gate;
        source = new GateSource(gate);
        routes = new PreviewRoutes(source, this::clock);
        watchers = Watchers.start(routes, source);
        subscription = gate.listen(source);
    }

    /** Begins to follow a stand-in; minutes before this are not seen. */
    public static GatePages of(ActiveGate gate) {
        return new GatePages(gate);
    }

    @Override
    public void addTo(JavalinDefaultRoutingApi api) {
        api.get("/", context -> answer(context, ""));
        api.get("/ui/{name}", context -> answer(context, "ui/" + context.pathParam("name")));
        api.get("/data/{name}", context -> answer(context, "data/" + context.pathParam("name")));
        api.get("/events", this::watch);
        api.post("/local/clock/until", this::until);
    }

    @Override
    public void close() {
        subscription.close();
        watchers.close();
    }

    private void answer(Context context, String path) {
        Map<String, String> query = new HashMap<>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
        PreviewRoutes.Page page = routes.answer(path, query);
        page.headers().forEach(context::header);
        context.status(page.status()).contentType(page.type()).result(page.bytes());
    }

    private void watch(Context context) throws IOException {
        PreviewRoutes.HEADERS.forEach(context::header);
        watchers.serve((status, type, length) -> {
            context.res().setStatus(status);
            context.res().setContentType(type);
            context.res().flushBuffer();
            return context.res().getOutputStream();
        });
    }

    private String clock() {
        ClockState now = gate.clock();
        return "{\"now\":\"" + now.now() + "\",\"minutes\":" + now.minutes() + ",\"running\":" + now.running()
                + ",\"scale\":" + now.scale() + "}";
    }

    /** Runs minutes until one brings an event, an error or a change of an extension, a day at most. */
    private void until(Context context) {
        Optional<Moment> moment = moment(context.queryParam("next"));
        Optional<RunHistory> history =
                source.history(Optional.ofNullable(context.queryParam("ext")).orElse(""));
        if (moment.isEmpty() || history.isEmpty()) {
            context.status(400)
                    .contentType("text/plain; charset=UTF-8")
                    .result("next is event, error or change, and ext is a deployed extension. Ask for such as"
                            + " next=event.\n");
            return;
        }
        int before = history.get().latest(moment.get());
        int minutes = 0;
        while (minutes < LocalActiveGate.LONGEST_STEP && history.get().latest(moment.get()) == before) {
            gate.step(1);
            minutes++;
        }
        ClockState now = gate.clock();
        boolean found = history.get().latest(moment.get()) != before;
        context.contentType("application/json")
                .result("{\"found\":" + found + ",\"now\":\"" + now.now() + "\",\"minutes\":" + now.minutes() + "}");
    }

    private static Optional<Moment> moment(String word) {
        for (Moment moment : Moment.values()) {
            if (moment.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }
}
