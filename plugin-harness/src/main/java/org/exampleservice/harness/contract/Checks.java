package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract.Allowance;
import org.exampleservice.harness.contract.Contract.Expect;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.Plural;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.recording.Status;

/** What must hold for every case, golden or not. */
final class Checks {

    private final Contract contract;
    private final Expect expect;
    private final Recording recording;
    private final Spots spots;

    Checks(Contract contract, String endpoint, Recording recording) {
        this.spots = new Spots(contract);
        this.contract = contract;
        this.expect = contract.expect(endpoint);
        this.recording = recording;
    }

    List<Failure> failures(BackendSpec backend) {
        List<Failure> failures = new ArrayList<>();
        neverReturned().ifPresent(failures::add);
        status().ifPresent(failures::add);
        emission().ifPresent(failures::add);
        if (!(backend instanceof BackendSpec.External)) {
            requests().ifPresent(failures::add);
            sent().ifPresent(failures::add);
        }
        drops(failures);
        return failures;
    }

    private Optional<Failure> neverReturned() {
        return recording.cycles().stream()
                .flatMap(cycle -> cycle.findings().stream()
                        .filter(finding -> finding.code().equals("never-returned"))
                        .map(Finding::text)
                        .map(text -> Failure.at(
                                Kind.TIMEOUT,
                                spots.inContract(
                                        "never-returned", "cycle " + cycle.number() + ": " + text, "patience"))))
                .findFirst();
    }

    private Optional<Failure> status() {
        Optional<Status.State> expected = expect.status();
        List<Cycle> others = recording.cycles().stream()
                .filter(cycle -> expected.isPresent() && cycle.status().state() != expected.get())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Cycle first = others.get(0);
        return check(
                "status",
                "cycle " + first.number() + more(others.size()) + ": the status is " + first.status()
                        + at(first.status()) + ", expected " + expected.orElseThrow()
                        + ". Mend the plugin, or what the contract expects",
                "expect",
                "status");
    }

    private static String at(Status status) {
        return status.place().isEmpty() ? "" : " (raised at " + status.place() + ")";
    }

    private Optional<Failure> emission() {
        boolean emitted = recording.tally().emitted() > 0;
        if (emitted == !expect.emitsNothing() || (!emitted && sends())) {
            return Optional.empty();
        }
        return emitted
                ? check(
                        "emits-something",
                        "the plugin emitted " + Plural.of(recording.tally().emitted(), "time")
                                + ", and the contract expects {emits: nothing}. Remove that, or mend the plugin",
                        "expect",
                        "emits")
                : check(
                        "emits-nothing",
                        "the plugin emitted nothing in " + cycles()
                                + ", and a case that emits nothing is never green; its last status is "
                                + lastStatus()
                                + ". Mend the plugin, or say expect: {emits: nothing} if that is the point",
                        "plugin");
    }

    /** Whether requests were made that stand in the golden. */
    private boolean sends() {
        return recording.cycles().stream()
                .flatMap(cycle -> cycle.requests().stream())
                .anyMatch(Request::checked);
    }

    private Optional<Failure> sent() {
        return contract.requests() == RequestScope.NONE || sends()
                ? Optional.empty()
                : check(
                        "no-such-request",
                        "the contract has requests: " + contract.requests().word()
                                + " in the golden, and the plugin made none in " + cycles()
                                + ". Mend the plugin, or remove that",
                        "requests");
    }

    private String cycles() {
        return Plural.of(recording.cycles().size(), "cycle");
    }

    private Status lastStatus() {
        return recording.cycles().get(recording.cycles().size() - 1).status();
    }

    private Optional<Failure> requests() {
        long requests = recording.cycles().stream()
                .mapToLong(cycle -> cycle.requests().size())
                .sum();
        if (requests > 0 == !expect.asksNothing()) {
            return Optional.empty();
        }
        return requests > 0
                ? check(
                        "makes-requests",
                        "the plugin made " + Plural.of(requests, "request")
                                + ", and the contract expects {requests: none}. Remove that, or mend the plugin",
                        "expect",
                        "requests")
                : check(
                        "no-request",
                        "the plugin made no request to the backend in "
                                + cycles() + ", so the backend proved nothing. Point its url at"
                                + " ${backend.url}, or say expect: {requests: none} if it asks nobody",
                        "config");
    }

    private void drops(List<Failure> failures) {
        List<Allowance> unneeded = new ArrayList<>(contract.allowances());
        Map<Lost, List<Integer>> unexpected = new LinkedHashMap<>();
        for (Cycle cycle : recording.cycles()) {
            for (Entry entry : cycle.entries()) {
                if (entry.fate() instanceof Fate.Dropped dropped) {
                    Optional<Allowance> allowance = allowance(dropped.reason(), entry.emission());
                    allowance.ifPresent(unneeded::remove);
                    if (allowance.isEmpty()) {
                        unexpected
                                .computeIfAbsent(lost(dropped, entry.emission()), key -> new ArrayList<>())
                                .add(cycle.number());
                    }
                }
            }
        }
        unexpected.forEach((lost, cycles) -> failures.add(Failure.at(
                Kind.CHECK,
                spots.inPlugin(
                        "drop-" + lost.reason().wireName(),
                        "cycle " + cycles.get(0) + more(cycles.size()) + ": " + lost.text(),
                        lost.key()))));
        (contract.cell().isPresent() ? List.<Allowance>of() : unneeded)
                .forEach(allowance -> check(
                                "unneeded-allowance",
                                "the allowance for " + allowance.reason().wireName()
                                        + allowance
                                                .key()
                                                .map(key -> " of " + key)
                                                .orElse("")
                                        + " is not needed: nothing was dropped so. Remove it",
                                "allow",
                                contract.allowances().indexOf(allowance))
                        .ifPresent(failures::add));
    }

    private record Lost(DropReason reason, String key, String text) {}

    private static Lost lost(Fate.Dropped dropped, Emission emission) {
        return new Lost(dropped.reason(), key(emission), text(dropped, emission));
    }

    private static String text(Fate.Dropped dropped, Emission emission) {
        String detail = dropped.detail().isEmpty() ? "" : ": " + dropped.detail();
        return subject(emission) + " was dropped, " + dropped.reason().wireName() + " ("
                + dropped.reason().source(emission) + ")" + detail
                + ". Mend the plugin, or say under allow why it is all right";
    }

    private static String subject(Emission emission) {
        String key = key(emission);
        return emission.entity() + (key.isEmpty() ? "" : " / " + key);
    }

    private static String key(Emission emission) {
        if (emission instanceof Emission.Metric metric) {
            return metric.key();
        }
        if (emission instanceof Emission.Property property) {
            return property.key();
        }
        if (emission instanceof Emission.Event event) {
            return event.type().name();
        }
        if (emission instanceof Emission.Endpoint endpoint) {
            return endpoint.ip();
        }
        return emission instanceof Emission.Call call ? call.call() : "";
    }

    private Optional<Allowance> allowance(DropReason reason, Emission emission) {
        return contract.allowances().stream()
                .filter(allowance -> allowance.reason() == reason
                        && allowance.key().map(key(emission)::equals).orElse(true))
                .findFirst();
    }

    private Optional<Failure> check(String rule, String text, Object... path) {
        return Optional.of(Failure.at(Kind.CHECK, spots.inContract(rule, text, path)));
    }

    private static String more(int cycles) {
        return cycles == 1 ? "" : " and " + (cycles - 1) + " more";
    }
}
