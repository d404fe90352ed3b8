package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliDiffTest {
    private static final String DRIFT = """
            GET /: header, Content-Type: application/json → Content-Type: application/json;charset=latin1
            GET / /items/*/cpu: type, number → string
            GET / /items/*/memory_used: gone, was number; is it /items/*/memory_use now?
            GET / /items/*/memory_use: new, number
            GET /gone: status, 200 → 404
            """;

    private final TestConsole console = new TestConsole();
    private RealService service;

    @TempDir
    private Path folder;

    @BeforeEach
    void record() throws IOException {
        service = new RealService()
                .json("/", "{\"items\":[{\"cpu\":1,\"memory_used\":2},{\"cpu\":3,\"memory_used\":4,\"note\":\"x\"}]}")
                .json("/gone", "[]");
        console.run(
                Map.of(),
                () -> 0,
                "record",
                service.url(),
                "--to",
                folder.resolve("r").toString(),
                "--route=/",
                "--route=/gone");
        assertThat(console.err()).isEmpty();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void other_values_and_lengths_are_no_drift() {
        service.json("/", "{\"items\":[{\"cpu\":9,\"memory_used\":8.5}]}");

        assertThat(diff()).isEqualTo(Launch.done());
        assertThat(console.out()).endsWith("no drift in 2 routes\n");
    }

    @Test
    void drift_is_told_per_field_with_the_nearest_new_one_and_status_one() {
        drift();

        assertThat(diff()).isEqualTo(new Launch(1, java.util.Optional.empty()));
        assertThat(console.out()).endsWith(DRIFT + "5 drifted, 2 routes asked\n");
    }

    @Test
    void drift_is_json_too() {
        drift();

        assertThat(diff("--json").status()).isEqualTo(1);
        assertThat(console.out())
                .contains("{\"format\":1,\"routes\":2,\"drifts\":[")
                .contains(
                        "{\"route\":\"/\",\"pointer\":\"/items/*/memory_used\",\"kind\":\"gone\",\"recorded\":\"number\","
                                + "\"now\":\"\",\"nearest\":\"/items/*/memory_use\"}");
    }

    @Test
    void values_count_when_they_are_asked_for() {
        service.json("/", "{\"items\":[{\"cpu\":9,\"memory_used\":2}]}");

        assertThat(diff("--values").status()).isEqualTo(1);
        assertThat(console.out()).endsWith("""
                        GET / /items: value, list of 2 → list of 1
                        GET / /items/0/cpu: value, 1 → 9
                        2 drifted, 2 routes asked
                        """);
    }

    @Test
    void text_in_place_of_json_is_drift() {
        service.answer("/gone", 200, "<html>", "Content-Type", "application/json");

        assertThat(diff().status()).isEqualTo(1);
        assertThat(console.out()).endsWith("GET /gone: body, JSON → no JSON\n1 drifted, 2 routes asked\n");
    }

    @Test
    void a_folder_or_a_service_that_cannot_be_read_is_status_two_so_that_one_means_drift() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run("diff", service.url(), empty.toString())).isEqualTo(Launch.usageError());
        service.close();
        assertThat(diff()).isEqualTo(Launch.usageError());
        assertThat(run("diff", service.url())).isEqualTo(Launch.usageError());

        assertThat(console.err())
                .isEqualTo("simulator: " + empty + " has no folder mappings with answers in it; give one that export or"
                        + " record has written\n"
                        + "simulator: " + service.url() + " cannot be reached; start it, or give another address\n"
                        + "simulator: diff needs a value; --help lists all options\n");
    }

    @Test
    void a_route_with_a_secret_is_asked_only_with_that_secret_and_nothing_shows_it() {
        service.json("/s?token=t0kenValue&x=1%202", "{\"a\":1,\"echo\":\"t0kenValue\"}");
        String there = folder.resolve("s").toString();
        run("record", service.url(), "--to", there, "--route=/s?token=t0kenValue&x=1%202", "--route=/");
        service.asked().clear();

        assertThat(run("diff", service.url(), there)).isEqualTo(Launch.done());
        assertThat(service.asked()).containsExactly("/");
        assertThat(console.out()).endsWith("""
                        not compared: GET /s?token=REDACTED&x=1%202; give --secret token=<value>
                        no drift in 1 route
                        """);
        service.asked().clear();
        service.json("/s?token=t0kenValue&x=1+2", "{\"a\":2,\"echo\":\"t0kenValue\",\"password\":\"another\"}");
        assertThat(run("diff", service.url(), there, "--values", "--secret", "token=t0kenValue")
                        .status())
                .isEqualTo(1);
        assertThat(service.asked()).containsExactly("/", "/s?token=t0kenValue&x=1+2");
        assertThat(console.out()).endsWith("""
                        GET /s?token=REDACTED&x=1+2 /password: new, string
                        GET /s?token=REDACTED&x=1+2 /a: value, 1 → 2
                        2 drifted, 2 routes asked
                        """).doesNotContain("t0kenValue");
        assertThat(run("diff", service.url(), there, "--secret=token")).isEqualTo(Launch.usageError());
        assertThat(console.err())
                .isEqualTo("simulator: a --secret is no name=value; give the name of the parameter and its value\n");
    }

    @Test
    void a_body_outside_the_folder_is_not_read() throws IOException {
        Path mapping = Files.createDirectories(folder.resolve("evil/mappings")).resolve("a.json");
        Files.writeString(
                mapping, "{\"request\":{\"url\":\"/\"},\"response\":{\"bodyFileName\":\"../../../etc/passwd\"}}");

        assertThat(run("diff", service.url(), folder.resolve("evil").toString()))
                .isEqualTo(Launch.usageError());
        assertThat(console.err())
                .isEqualTo(
                        "simulator: " + mapping + " names a body that is not in __files; correct it, or record anew\n");
    }

    private void drift() {
        service.answer(
                        "/",
                        200,
                        "{\"items\":[{\"cpu\":\"1\",\"memory_use\":2}]}",
                        "Content-Type",
                        "application/json; charset=latin1")
                .answer("/gone", 404, "");
    }

    private Launch diff(String... options) {
        return run(Stream.concat(
                        Stream.of("diff", service.url(), folder.resolve("r").toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private Launch run(String... args) {
        return console.run(Map.of(), () -> 0, args);
    }
}
