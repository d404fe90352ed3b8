package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.alert.AlertCheck;
import org.exampleservice.harness.alert.AlertTimeline;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.coverage.CoverageGate;
import org.exampleservice.harness.coverage.CoverageReport;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.oracle.Oracle;
import org.exampleservice.harness.oracle.OracleReport;
import org.exampleservice.harness.oracle.OracleSpec;
import org.exampleservice.harness.oracle.Truth;
import org.exampleservice.harness.oracle.Violation;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.why.Unread;

/** What a contract asks of a run beside its golden: the oracle, coverage and alerts. */
final class DemandChecks {

    private static final int MOST_NODES = 20_000;
    private static final int MOST_LINES = 20;

    private final Contract contract;
    private final PluginDefinition definition;
    private final Ran ran;
    private final Recording recording;
    private final Sightings sightings;
    private final Spots spots;
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<CoverageReport> covered = Optional.empty();
    private String summary = "";

    DemandChecks(Contract contract, PluginDefinition definition, Ran ran, Sightings sightings) {
        this.contract = contract;
        this.definition = definition;
        this.ran = ran;
        this.recording = ran.recording();
        this.sightings = sightings;
        this.spots = new Spots(contract);
    }

    /** Checks everything that is asked for; failures and notes are added to those given. */
    Insight check(List<Failure> toFailures, List<String> toNotes) {
        Demands demands = contract.demands();
        String cell = contract.cell().map(Cell::name).orElse("");
        List<AlertDemand> alerts = demands.alertsOf(cell).orElse(List.of());
        contract.oracle().ifPresent(spec -> oracle(spec, ran.backend()));
        if (contract.oracle().isEmpty() && demands.oracle().isPresent()) {
            notes.add("oracle: not asked, as the case " + cell + " changes the counters of the answers");
        }
        if (demands.alertsOf(cell).isPresent()) {
            alerts(alerts);
        }
        List<AlertTimeline> timelines = sightings.add(
                ran.endpoint(),
                recording,
                ran.reads(),
                alerts.stream().map(demand -> demand.expectation().alert()).toList());
        demands.coverage().ifPresent(this::coverage);
        if (demands.coverage().isPresent() || ran.answers().isTraced()) {
            unread(ran.backend());
        }
        toFailures.addAll(failures);
        toNotes.addAll(notes);
        return new Insight(covered, summary, timelines);
    }

    private void oracle(OracleSpec spec, BackendSpec backend) {
        Optional<Truth> truth = backend.truth();
        if (truth.isEmpty()) {
            boolean elsewhere = contract.backends().stream().anyMatch(BackendSpec.Simulator.class::isInstance);
            String text = "the oracle knows nothing about " + backend.label() + ": only the simulator's truth is known";
            if (elsewhere) {
                notes.add(text);
            } else {
                fail("oracle-blind", text + ". Name a simulator as a backend, or remove oracle", "oracle");
            }
        } else if (truth.get().mostNodes() > MOST_NODES) {
            fail(
                    "oracle-fleet",
                    "the scenario has " + truth.get().mostNodes() + " nodes, and the oracle compares at most "
                            + MOST_NODES + ". Take a smaller fleet, or remove oracle",
                    "oracle");
        } else {
            judge(Oracle.judge(spec, definition, recording, truth.get()));
        }
    }

    private void judge(OracleReport report) {
        report.mapping().forEach(line -> notes.add("oracle: " + line));
        if (!report.unmapped().isEmpty()) {
            notes.add("oracle: nothing in the truth explains " + String.join(", ", report.unmapped())
                    + ", so that was not checked");
        }
        List<Violation> violations = report.violations();
        violations.stream()
                .limit(MOST_LINES)
                .forEach(violation -> failures.add(Failure.at(
                        Kind.CHECK,
                        spots.inPlugin(
                                "oracle-" + violation.law().name().toLowerCase(java.util.Locale.ROOT),
                                "oracle: " + violation.text(),
                                violation.key()))));
        if (violations.size() > MOST_LINES) {
            fail("oracle", "oracle: and " + (violations.size() - MOST_LINES) + " more violations", "oracle");
        }
        if (report.checked() == 0 && contract.cell().isPresent()) {
            notes.add("oracle: nothing to compare in this variant");
        } else if (report.checked() == 0) {
            fail(
                    "oracle-nothing",
                    "the oracle had nothing to compare: no reported value stands for anything in the service. Say under"
                            + " oracle what the metrics stand for, or remove it",
                    "oracle");
        }
    }

    private void alerts(List<AlertDemand> demands) {
        AlertCheck.Result result = AlertCheck.check(
                definition,
                recording,
                demands.stream().map(AlertDemand::expectation).toList());
        result.failures()
                .forEach(problem -> failures.add(Failure.at(
                        Kind.CHECK,
                        problem.expectation() < 0
                                ? spots.inContract("alert", problem.text(), "alerts")
                                : spots.inContract(
                                        "alert",
                                        problem.text(),
                                        "alerts",
                                        demands.get(problem.expectation()).place()))));
        notes.addAll(result.timelines());
    }

    private void coverage(CoverageSpec spec) {
        CoverageReport report = sightings.of(ran.endpoint());
        CoverageGate.Result result = CoverageGate.check(spec, report);
        covered = Optional.of(report);
        summary = result.summary();
        result.problems().forEach(problem -> failures.add(Failure.at(Kind.CHECK, spot(problem))));
        if (result.problems().stream().anyMatch(problem -> problem.rule().equals("not-covered"))) {
            fail(
                    "coverage",
                    result.summary() + "; the contract asks for " + spec.atLeast() + " %",
                    "coverage",
                    "at_least");
        } else {
            notes.add(result.summary());
        }
        notes.addAll(result.remarks());
    }

    private void unread(BackendSpec backend) {
        List<String> fields = Unread.fields(recording, ran.answers());
        if (!fields.isEmpty()) {
            notes.add((ran.answers().isTraced()
                            ? "fields of the answers that the plugin never read: "
                            : "fields of the answers whose values nothing reported has, as far as values tell: ")
                    + String.join(", ", fields));
        }
        List<String> routes = Unread.routes(recording, backend.routes());
        if (!routes.isEmpty() && !contract.expect().asksNothing()) {
            notes.add("routes of the service that the plugin never asked for: " + String.join(", ", routes));
        }
    }

    private Spot spot(CoverageGate.Problem problem) {
        if (problem.pointer().isPresent()) {
            return spots.inDefinition(
                    problem.rule(), problem.text(), problem.pointer().get());
        }
        return problem.exemption().isPresent()
                ? spots.inContract(
                        problem.rule(),
                        problem.text(),
                        "coverage",
                        "except",
                        problem.exemption().get())
                : spots.inContract(problem.rule(), problem.text(), "coverage", "declares");
    }

    private void fail(String rule, String text, Object... path) {
        failures.add(Failure.at(Kind.CHECK, spots.inContract(rule, text, path)));
    }
}
