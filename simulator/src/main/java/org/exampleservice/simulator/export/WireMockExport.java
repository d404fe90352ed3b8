package org.exampleservice.simulator.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.http.BasicAuth;
import org.exampleservice.simulator.http.Outcome;
import org.exampleservice.simulator.http.Rehearsal;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.stubs.Sizes;
import org.exampleservice.simulator.stubs.Stub;
import org.exampleservice.simulator.stubs.StubException;
import org.exampleservice.simulator.stubs.StubFolder;

/** Writes one export. */
public final class WireMockExport {
    private final ExportPlan plan;
    private final Rehearsal rehearsal;
    private final StubFolder folder;
    private final Responses responses;
    private final List<Optional<String>> authorizations;

    private WireMockExport(ExportPlan plan, StubFolder folder) {
        this.plan = plan;
        this.rehearsal = new Rehearsal(plan.config());
        this.folder = folder;
        this.responses = new Responses(folder, plan.mostBytes());
        this.authorizations = plan.config()
                .auth()
                .map(auth -> List.of(Optional.of("Basic " + base64(auth)), Optional.<String>empty()))
                .orElse(List.of(Optional.empty()));
    }

    /**
     * Writes the folder; it is there as a whole, or nothing of it has changed.
     *
     * @throws StubException when it would be too large or cannot be written
     */
    public static ExportReport run(ExportPlan plan) {
        try (StubFolder folder = StubFolder.create(plan.folder(), plan.force())) {
            return new WireMockExport(plan, folder).written();
        }
    }

    private ExportReport written() {
        refuseTooLarge();
        rehearsal.routes().forEach(this::timeline);
        new FixedStubs(rehearsal, responses, folder).add(pagedRoutes());
        List<String> notes = Differences.of(plan);
        ClusterSimulation simulation = plan.config().simulation();
        String what = simulation.name() + " (seed " + simulation.seed() + ", "
                + plan.config().dialect().word() + ")";
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("by", "export");
        about.put("of", what);
        about.put("from", plan.from());
        about.put("minutes", plan.minutes());
        about.put("notes", notes);
        folder.finish(about);
        String minutes = plan.minutes() == 1 ? "1 minute" : plan.minutes() + " minutes";
        return new ExportReport(minutes + " of " + what + ": " + folder.summary(), notes);
    }

    private void timeline(String route) {
        for (int minute = 0; minute < plan.minutes(); minute++) {
            plan.config().clock().set(plan.minute(minute));
            List<Outcome> outcomes = rehearsal.ask(route, authorizations);
            if (minute == 0) {
                answers(route, Stub.BEGINNING, outcomes);
            }
            answers(route, Stub.minute(minute), outcomes);
        }
    }

    private void answers(String route, String state, List<Outcome> outcomes) {
        List<Map<String, Object>> answers = outcomes.stream().map(responses::of).toList();
        Map<String, Object> last = answers.get(answers.size() - 1);
        if (!answers.get(0).equals(last)) {
            Map<String, Object> request = FixedStubs.request(route);
            request.put("headers", Map.of("Authorization", Map.of("matches", credentials())));
            add(
                    route,
                    new Stub(
                            "GET " + route + " " + state + " with login",
                            4,
                            Optional.of(state),
                            request,
                            answers.get(0)));
        }
        add(route, new Stub("GET " + route + " " + state, 5, Optional.of(state), FixedStubs.request(route), last));
    }

    private void add(String route, Stub stub) {
        folder.add(FixedStubs.file(route), stub);
    }

    /** White space and the case of the scheme do not count, as in the simulator. */
    private String credentials() {
        return "\\s*(?i:basic)\\s+\\Q" + base64(plan.config().auth().orElseThrow()) + "\\E\\s*";
    }

    private static String base64(BasicAuth auth) {
        return Base64.getEncoder().encodeToString((auth.user() + ":" + auth.password()).getBytes(UTF_8));
    }

    private List<String> pagedRoutes() {
        return plan.config().dialect() == Dialect.SDK ? List.of("/topology") : List.of("/", "/topology");
    }

    private void refuseTooLarge() {
        plan.config().clock().set(plan.from());
        Set<Long> lengths = new HashSet<>();
        for (String route : rehearsal.routes()) {
            bodies(route).forEach(lengths::add);
        }
        long minute = lengths.stream().mapToLong(Long::longValue).sum();
        if (minute * plan.minutes() > plan.mostBytes()) {
            throw new StubException(plan.minutes() + " minutes of "
                    + plan.config().simulation().name() + " are about " + Sizes.text(minute * plan.minutes())
                    + ", more than " + Sizes.text(plan.mostBytes()) + "; " + remedy(plan.mostBytes() / minute));
        }
    }

    private static String remedy(long minutes) {
        String fewer = minutes == 0 ? "" : "give at most " + minutes + " --minutes, ";
        return (fewer.isEmpty() ? "give " : fewer) + "a smaller scenario, or a higher --max-mb";
    }

    private List<Long> bodies(String route) {
        List<Long> lengths = new ArrayList<>();
        for (Outcome outcome : rehearsal.ask(route, authorizations)) {
            if (outcome instanceof Outcome.Whole whole) {
                lengths.add(whole.page().body().length());
            }
        }
        return lengths;
    }
}
