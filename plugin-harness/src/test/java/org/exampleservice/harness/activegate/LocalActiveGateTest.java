package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.packaging.PackageRefusedException;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.exampleservice.harness.testkit.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalActiveGateTest {

    private static final String OTHER = "custom.remote.python.other";

    @TempDir
    private Path folder;

    private LocalActiveGate gate;

    @BeforeEach
    void open() {
        gate = LocalActiveGate.open(GateOptions.in(folder));
        Packages.upload(gate, "1.0");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void an_endpoint_runs_from_the_next_minute_on() {
        long id = create("");

        assertThat(status(id)).isEqualTo(Status.UNINITIALIZED);
        gate.step(2);

        assertThat(status(id)).isEqualTo(Status.OK);
        assertThat(endpoint(id).history())
                .extracting(Cycle::number, Cycle::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Instant.parse("2026-01-01T00:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(2, Instant.parse("2026-01-01T00:01:00Z")));
        assertThat(gate.clock()).isEqualTo(new ClockState(Instant.parse("2026-01-01T00:01:00Z"), 2, false, 1));
    }

    @Test
    void what_is_switched_or_reconfigured_takes_effect_with_the_next_minute() {
        long id = create("");
        gate.step(1);

        gate.update(Packages.NAME, id, form("", false));
        assertThat(status(id)).isEqualTo(Status.OK);
        gate.step(1);
        assertThat(status(id).state()).isEqualTo(State.DISABLED);
        gate.update(Packages.NAME, id, form("fail", true));
        gate.step(1);
        assertThat(status(id).toString()).isEqualTo("ERROR_CONFIG: no such place");
        gate.update(Packages.NAME, id, form("", true));
        gate.step(1);

        assertThat(status(id)).isEqualTo(Status.OK);
        assertThat(requests(id)).isEqualTo(1);
        assertThat(endpoint(id).history()).extracting(Cycle::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_new_version_replaces_what_runs_and_an_old_one_is_refused() {
        long id = create("");
        gate.step(3);
        assertThat(requests(id)).isEqualTo(3);

        Packages.upload(gate, "1.1");
        gate.step(1);

        assertThat(requests(id)).isEqualTo(1);
        assertThat(gate.get(Packages.NAME).version()).isEqualTo("1.1");
        assertThatThrownBy(() -> Packages.upload(gate, "1.1"))
                .isInstanceOf(PackageRefusedException.class)
                .hasMessage("version 1.1 of custom.remote.python.example is there already (the same version cannot be"
                        + " deployed twice, sdk.md 2.6). Raise version in plugin.json, build and upload again.");
    }

    @Test
    void what_a_killed_removal_left_behind_is_gone_for_good() throws IOException {
        long id = create("");
        gate.close();
        Files.delete(folder.resolve("packages").resolve(Packages.NAME + ".zip"));

        gate = LocalActiveGate.open(GateOptions.in(folder));

        assertThat(gate.extensions()).isEmpty();
        Packages.upload(gate, "1.0");
        assertThat(gate.get(Packages.NAME).endpoints()).isEmpty();
        assertThat(create("")).isGreaterThan(id);
    }

    @Test
    void one_with_the_code_of_an_earlier_one_is_incompatible_until_that_one_is_gone() {
        Packages.upload(gate, OTHER, "1.0", "SteadyPlugin");
        long id = gate.create(OTHER, form("", true)).id();
        gate.step(1);
        assertThat(gate.get(OTHER, id).status().toString())
                .isEqualTo("INCOMPATIBLE: Package org.exampleservice.harness.activegate of " + OTHER
                        + " is already loaded by " + Packages.NAME);

        gate.remove(Packages.NAME);
        gate.step(1);

        assertThat(gate.get(OTHER, id).status()).isEqualTo(Status.OK);
    }

    @Test
    void one_that_cannot_be_loaded_says_so_and_the_others_run() {
        Packages.upload(gate, OTHER, "1.0", "NoSuchPlugin");
        long broken = gate.create(OTHER, form("", true)).id();
        long fine = create("");
        gate.step(1);

        assertThat(gate.get(OTHER, broken).status().toString())
                .startsWith(
                        "INCOMPATIBLE: the plugin class org.exampleservice.harness.activegate.NoSuchPlugin is not on"
                                + " the class path");
        assertThat(status(fine)).isEqualTo(Status.OK);
    }

    @Test
    void a_query_that_never_returns_is_left_behind_and_closing_does_not_wait_for_it() {
        List<Status> hangingAndFine = RealTime.limit(
                patience -> {
                    gate.close();
                    gate = LocalActiveGate.open(GateOptions.in(folder).withPatience(patience));
                    long hanging = create("hang");
                    long fine = create("");
                    gate.step(3);
                    return List.of(status(hanging), status(fine));
                },
                some -> some.get(1).equals(Status.OK));

        assertThat(hangingAndFine.get(0).toString()).isEqualTo("ERROR_UNKNOWN: Extension execution timeout");
        assertThat(hangingAndFine.get(1)).isEqualTo(Status.OK);
    }

    @Test
    void a_password_is_never_shown_and_an_empty_one_leaves_it_as_it_was() {
        Map<String, Object> values = Map.of("url", "password is geheim", "password", "geheim");
        long id = gate.create(Packages.NAME, new EndpointForm("one", true, values))
                .id();

        gate.update(
                Packages.NAME,
                id,
                new EndpointForm("one", true, Map.of("url", "password is geheim", "password", "", "count", 7L)));
        gate.step(1);

        assertThat(status(id)).isEqualTo(Status.OK);
        assertThat(endpoint(id).properties())
                .containsExactly(
                        Map.entry("url", "password is geheim"),
                        Map.entry("password", ""),
                        Map.entry("count", 7L),
                        Map.entry("mode", "a"));
        assertThat(new EndpointForm("one", true, values).toString()).doesNotContain("geheim");
    }

    @Test
    void everything_wrong_with_a_form_is_told_at_once() {
        Map<String, Object> values = Map.of("count", "many", "mode", "c", "colour", "red");

        assertThatThrownBy(() -> gate.create(Packages.NAME, new EndpointForm(" ", true, values)))
                .isInstanceOfSatisfying(
                        GateProblem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(GateProblem.Violation::message)
                                .containsExactlyInAnyOrder(
                                        "name has 0 characters (an endpoint is shown by its name, 1 to 500 characters, sdk.md"
                                                + " 8.3). Give it one.",
                                        "colour is no property (plugin.json declares count, mode, password, url, sdk.md 4.5)."
                                                + " Leave it out, or declare it.",
                                        "mode is none of its choices (a Dropdown takes a, b, sdk.md 4.5). Give one of them.",
                                        "count is \"many\" (a property of type Integer takes a whole number, sdk.md 4.5). Give a"
                                                + " whole number, or leave it out for the default."));
    }

    @Test
    void packages_endpoints_and_token_survive() {
        long id = create("");
        String token = gate.token();
        gate.close();
        gate = LocalActiveGate.open(GateOptions.in(folder));
        gate.step(1);

        assertThat(gate.token()).isEqualTo(token).hasSize(64);
        assertThat(status(id)).isEqualTo(Status.OK);
        assertThat(create("")).isEqualTo(id + 1);
    }

    @Test
    void a_data_folder_has_one_owner() {
        assertThatThrownBy(() -> LocalActiveGate.open(GateOptions.in(folder)))
                .hasMessage("the data folder " + folder.toAbsolutePath()
                        + " is in use by another activegate (one at a time writes it). End that one, or give another"
                        + " --data-dir.");
    }

    @Test
    void what_is_not_there_is_told_with_what_is() {
        assertThatThrownBy(() -> gate.get(OTHER))
                .hasMessage("there is no extension " + OTHER + " here (an extension is known by its name, sdk.md 8.3);"
                        + " there are " + Packages.NAME + ". Name one of them, or upload it first.");
        assertThatThrownBy(() -> gate.delete(Packages.NAME, 99))
                .hasMessage("the extension " + Packages.NAME
                        + " has no endpoint 99 (endpoints are known by their number,"
                        + " sdk.md 8.3). List them with GET /api/config/v1/plugins/" + Packages.NAME + "/endpoints.");
        assertThatThrownBy(() -> gate.step(1441))
                .hasMessage("minutes is 1441 (one step is 1 to 1440 minutes). Give such a number, and step again for"
                        + " more.");
    }

    @Test
    void listeners_are_told_in_order_and_one_that_throws_harms_nobody() {
        List<String> told = new ArrayList<>();
        gate.listen(new GateListener() {
            @Override
            public void minute(Instant minute) {
                throw new IllegalStateException("must not");
            }
        });
        ActiveGate.Subscription subscription = gate.listen(new GateListener() {
            @Override
            public void cycle(long endpoint, Cycle cycle) {
                told.add("cycle " + endpoint + " " + cycle.number());
            }

            @Override
            public void minute(Instant minute) {
                told.add("minute " + minute);
            }

            @Override
            public void changed(String extension) {
                told.add("changed " + extension);
            }
        });
        create("");
        gate.step(1);
        subscription.close();
        gate.step(1);

        assertThat(told).containsExactly("changed " + Packages.NAME, "cycle 123 1", "minute 2026-01-01T00:00:00Z");
    }

    @Test
    void the_past_is_kept_within_limits() {
        gate.close();
        gate = LocalActiveGate.open(GateOptions.in(folder).withHistory(new HistoryLimits(5, 40)));
        long small = create("");
        long large = create("devices 10");
        gate.step(8);

        assertThat(endpoint(small).history()).extracting(Cycle::number).containsExactly(8);
        assertThat(endpoint(large).history()).extracting(Cycle::number).containsExactly(8);
        gate.delete(Packages.NAME, large);
        gate.step(8);
        assertThat(endpoint(small).history()).extracting(Cycle::number).containsExactly(12, 13, 14, 15, 16);
    }

    private long create(String url) {
        return gate.create(Packages.NAME, form(url, true)).id();
    }

    private static EndpointForm form(String url, boolean enabled) {
        return new EndpointForm("one", enabled, Map.of("url", url));
    }

    private DeployedEndpoint endpoint(long id) {
        return gate.get(Packages.NAME, id);
    }

    private Status status(long id) {
        return endpoint(id).status();
    }

    private double requests(long id) {
        return endpoint(id).lastCycle().orElseThrow().entries().stream()
                .map(entry -> entry.emission())
                .filter(Emission.Metric.class::isInstance)
                .map(Emission.Metric.class::cast)
                .filter(metric -> metric.key().equals("requests"))
                .mapToDouble(
                        metric -> ((org.exampleservice.harness.recording.MetricValue.Amount) metric.value()).value())
                .findFirst()
                .orElseThrow();
    }
}
