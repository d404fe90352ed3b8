package org.exampleservice.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Service;

/**
 * What each route answers, free of any server (sdk.md 1.2 and 12). A path that is no route is 404 and a method other
 * than GET and HEAD 405 before anything is counted or credentials are looked at, as in the original.
 */
final class DemoRoutes {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, Supplier<Answer>> pages;
    private final Optional<BasicAuth> auth;

    DemoRoutes(DemoConfig config) {
        this.pages = pages(config);
        this.auth = config.auth();
    }

    /** The answer; one to HEAD has the body of GET. */
    Answer answer(String method, String path, String authorization) {
        Supplier<Answer> page = pages.get(path);
        if (page == null) {
            return ErrorPages.NOT_FOUND;
        }
        if (!METHODS.contains(method)) {
            return ErrorPages.METHOD_NOT_ALLOWED;
        }
        if (auth.isPresent() && !auth.get().admits(authorization)) {
            return ErrorPages.UNAUTHORIZED;
        }
        return page.get();
    }

    private static Map<String, Supplier<Answer>> pages(DemoConfig config) {
        boolean sdk = config.dialect() == Dialect.SDK;
        Supplier<Answer> topology = topology(config, sdk ? Answer.HTML : Answer.JSON);
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

    private static Supplier<Answer> topology(DemoConfig config, String contentType) {
        ClusterSimulation simulation = config.simulation();
        ClusterJson json = ClusterJson.in(config.dialect());
        LongSupplier steps = config.newSteps();
        return () -> Answer.ok(contentType, Body.of(json.topology(simulation.clusterAtStep(steps.getAsLong()))));
    }

    private static Supplier<Answer> service(DemoConfig config) {
        LongSupplier steps = config.newSteps();
        return () -> Answer.ok(Answer.JSON, Body.of(ClusterJson.service(service(config, steps.getAsLong()))));
    }

    private static Service service(DemoConfig config, long step) {
        ClusterSimulation simulation = config.simulation();
        return config.ui() ? simulation.chartedServiceAtStep(step) : simulation.serviceAtStep(step);
    }

    private static Supplier<Answer> text(String text) {
        Answer answer = Answer.ok(Answer.HTML, Body.of(text));
        return () -> answer;
    }
}
