package org.exampleservice.simulator.http;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Service;

/**
 * What each route answers, free of any server (sdk.md 1.2 and 12). A path that is no route is 404 and a method other
 * than GET and HEAD 405 before anything is counted or credentials are looked at, as in the original.
 */
final class DemoRoutes {
    private static final long MOST_KEPT = 50_000;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, Function<String, Answer>> pages;
    private final Optional<BasicAuth> auth;
    private final LongSupplier shownStep;

    /** The routes of a service, which keep the bodies that may be asked for again among others. */
    DemoRoutes(DemoConfig config, ReadyBodies ready) {
        Steps steps = config.newSteps();
        this.pages = pages(config, ready, steps.next());
        this.shownStep = steps.shown();
        this.auth = config.auth();
    }

    /** The answer; one to HEAD has the body of GET. */
    Answer answer(Asked asked) {
        Function<String, Answer> page = pages.get(asked.path());
        if (page == null) {
            return ErrorPages.notFound(asked.path(), pages.keySet());
        }
        if (!METHODS.contains(asked.method())) {
            return ErrorPages.METHOD_NOT_ALLOWED;
        }
        if (auth.isPresent() && !auth.get().admits(asked.authorization())) {
            return ErrorPages.UNAUTHORIZED;
        }
        return page.apply(asked.query());
    }

    /** Whether the path is a route and the method one that it answers. */
    boolean isPage(Asked asked) {
        return pages.containsKey(asked.path()) && METHODS.contains(asked.method());
    }

    /** The step that the topology shows now, or in compat showed last; 1 before it showed any. */
    long shownStep() {
        return shownStep.getAsLong();
    }

    /** The paths of the routes, in alphabetical order. */
    SortedSet<String> paths() {
        return new TreeSet<>(pages.keySet());
    }

    private static Map<String, Function<String, Answer>> pages(
            DemoConfig config, ReadyBodies ready, LongSupplier steps) {
        boolean sdk = config.dialect() == Dialect.SDK;
        Function<String, Answer> topology = topology(config, ready, steps, sdk ? Answer.HTML : Answer.JSON);
        return Map.of(
                "/",
                sdk ? service(config) : topology,
                "/topology",
                topology,
                "/deployment",
                text("Demo deployment status page."),
                "/remediation",
                text("Not need to do anything. It is just a demo."));
    }

    private static Function<String, Answer> topology(
            DemoConfig config, ReadyBodies ready, LongSupplier steps, String contentType) {
        LongFunction<Function<Page, Body>> bodies = config.compat() ? fresh(config) : ready(config, ready);
        return query -> PageQuery.read(query)
                .map(page ->
                        Answer.ok(contentType, bodies.apply(steps.getAsLong()).apply(page)))
                .orElse(ErrorPages.BAD_PAGE);
    }

    /** In compat no two requests see the same. */
    private static LongFunction<Function<Page, Body>> fresh(DemoConfig config) {
        ClusterSimulation simulation = config.simulation();
        ClusterJson json = ClusterJson.in(config.dialect());
        boolean large = simulation.mostNodes() > MOST_KEPT;
        return step -> page -> body(simulation, json, step, page, large);
    }

    /** The version is read first: a body made while the simulation is changed is found by nobody who comes later. */
    private static LongFunction<Function<Page, Body>> ready(DemoConfig config, ReadyBodies ready) {
        LongFunction<Function<Page, Body>> fresh = fresh(config);
        Object maker = new Object();
        return step -> page -> ready.get(
                new ReadyBodies.Key(maker, config.simulation().version(), step, page),
                () -> fresh.apply(step).apply(page));
    }

    /** A large fleet is written twice, first for the length and then to the client, rather than kept. */
    private static Body body(ClusterSimulation simulation, ClusterJson json, long step, Page page, boolean large) {
        Consumer<ClusterVisitor> cluster = visitor -> simulation.show(step, page, visitor);
        if (!large || page.limit() <= MOST_KEPT) {
            return Body.keeping(json.topology(cluster));
        }
        return Body.made(
                () -> json.topology(cluster, OutputStream.nullOutputStream()), out -> json.topology(cluster, out));
    }

    private static Function<String, Answer> service(DemoConfig config) {
        LongSupplier steps = config.newSteps().next();
        return query -> Answer.ok(Answer.JSON, Body.keeping(ClusterJson.service(service(config, steps.getAsLong()))));
    }

    private static Service service(DemoConfig config, long step) {
        ClusterSimulation simulation = config.simulation();
        return config.ui() ? simulation.chartedServiceAtStep(step) : simulation.serviceAtStep(step);
    }

    private static Function<String, Answer> text(String text) {
        Answer answer = Answer.ok(Answer.HTML, Body.of(text));
        return query -> answer;
    }
}
