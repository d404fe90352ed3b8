package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliExportTest {
    private final TestConsole console = new TestConsole();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "export x | --to is missing; give --to wiremock",
                "export --to=hoverfly x | --to hoverfly is no kind of folder; give --to wiremock",
                "export --to=wiremock | export needs a value; --help lists all options",
                "export --to=wiremock x y | an argument is not an option; options begin with --, and --help lists all"
                        + " options",
                "export --to=wiremock --minutes=0 x | --minutes 0 is not a whole number from 1 to 10080; give one such"
                        + " as 15",
                "export --to=wiremock --max-mb=-1 x | --max-mb -1 is not a whole number from 1 to 100000; give one"
                        + " such as 200",
                "export --to=wiremock --from=-PT1M x | --from -PT1M is no instant from 2026-01-01T00:00:00Z on, where"
                        + " the scenario starts; give one, or a time after it such as PT15M",
                "export --to=wiremock --from=2020-01-01T00:00:00Z x | --from 2020-01-01T00:00:00Z is no instant from"
                        + " 2026-01-01T00:00:00Z on, where the scenario starts; give one, or a time after it such as"
                        + " PT15M",
                "export --to=wiremock --scenario=stedy x | --scenario: scenario stedy is not shipped; did you mean"
                        + " steady? a file ends in .yaml",
                "export --to=wiremock --dialect=x x | --dialect x is not a dialect; give tutorial or sdk"
            })
    void what_cannot_be_exported_is_one_line_and_status_two(String args, String message) {
        assertThat(run(args.split(" "))).isEqualTo(Launch.usageError());
        assertThat(console.err()).isEqualTo("simulator: " + message + "\n");
    }

    @Test
    void counting_requests_cannot_be_exported() {
        Launch launch = console.run(Map.of("EXAMPLE_SERVICE_COMPAT", "true"), () -> 0, "export", "--to=wiremock", "x");

        assertThat(launch).isEqualTo(Launch.usageError());
        assertThat(console.err())
                .isEqualTo("simulator: EXAMPLE_SERVICE_COMPAT=true counts requests, and an export needs minutes; unset"
                        + " it\n");
    }

    @Test
    void an_export_says_what_it_is_and_what_wiremock_does_otherwise() {
        assertThat(export("a", "--scenario=truncated-json", "--minutes=6")).isEqualTo(Launch.done());

        assertThat(console.out()).isEqualTo("""
                6 minutes of truncated-json (seed 42, tutorial): 37 mappings and 0 bodies of 0 bytes
                  not the same: /topology from PT3M until PT5M: a share of 0.5 is hit; every request of a minute fares as its first one
                  not the same: faults added at /admin/faults: none is in a recording; put them in the timeline of the scenario
                  not the same: pages: ?from= and ?limit= are answered 501, whole answers only
                """);
        assertThat(console.err()).isEmpty();
    }

    @Test
    void what_is_not_the_same_is_told_of_every_kind_at_once() throws IOException {
        Path scenario = Files.writeString(folder.resolve("odd.yaml"), """
                format: 1
                name: odd
                groups: [{name: g, nodes: [{name: n, state: m}]}]
                machines: {m: {initial: OK, transitions: [{from: OK, to: BAD, on: break}, {from: BAD, to: OK, on: repair}]}}
                timeline:
                  - {at: PT0S, route: /, fault: {garbage: 9}, for: PT90S}
                  - {at: PT0S, route: /topology, fault: {drip: 9, every: PT1S}, for: PT2M}
                  - {at: PT3M, route: /topology, fault: {latency: {min: PT1S, max: PT2S}}, share: 0.5, for: PT1M}
                  - {at: PT30M, route: /topology, fault: {garbage: 9}, for: PT1M}
                """);

        assertThat(export("a", "--scenario=" + scenario, "--minutes=6")).isEqualTo(Launch.done());

        assertThat(console.out().lines().skip(1))
                .containsExactly(
                        "  not the same: / from PT0S until PT1M30S: it begins or ends within a minute; a whole minute fares as"
                                + " its beginning",
                        "  not the same: / from PT0S until PT1M30S: WireMock sends random bytes of its own",
                        "  not the same: /topology from PT0S until PT2M: WireMock sends the same number of pieces, evenly",
                        "  not the same: /topology from PT3M until PT4M: a share of 0.5 is hit; every request of a minute fares"
                                + " as its first one",
                        "  not the same: /topology from PT3M until PT4M: the latency is drawn; every request of a minute waits"
                                + " as long as its first one",
                        "  not the same: trigger break: no request moves a state in a recording",
                        "  not the same: trigger repair: no request moves a state in a recording",
                        "  not the same: faults added at /admin/faults: none is in a recording; put them in the timeline of"
                                + " the scenario",
                        "  not the same: pages: ?from= and ?limit= are answered 501, whole answers only");
    }

    @Test
    void the_same_export_is_the_same_bytes_and_equal_bodies_are_one_file() {
        assertThat(export("a", "--scenario=rolling-maintenance")).isEqualTo(Launch.done());
        assertThat(export("b", "--scenario=rolling-maintenance")).isEqualTo(Launch.done());

        assertThat(bytesIn("a")).isEqualTo(bytesIn("b")).hasSizeGreaterThan(5);
        // the tutorial shows the same on / and /topology
        assertThat(bytesIn("a").keySet().stream().filter(name -> name.startsWith("__files")))
                .hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("a/mappings"));
        Path mine = Files.writeString(folder.resolve("a/mappings/mine.json"), "{}");

        assertThat(export("a")).isEqualTo(Launch.environmentError());
        assertThat(export("a", "--force")).isEqualTo(Launch.environmentError());

        assertThat(console.err())
                .isEqualTo("simulator: " + folder.resolve("a") + " is not empty (mappings); give another folder, or"
                        + " --force to write over an earlier recording\n"
                        + "simulator: " + mine + " is not of an earlier recording, and WireMock would serve it too;"
                        + " move it away, or give another folder\n");
        assertThat(bytesIn("a")).containsOnlyKeys("mappings/mine.json");
    }

    @Test
    void force_writes_over_an_earlier_export_and_leaves_nothing_of_it() {
        export("a", "--scenario=fleet-5000", "--minutes=1");
        SortedMap<String, String> before = bytesIn("a");

        assertThat(export("a", "--scenario=steady", "--minutes=1", "--force")).isEqualTo(Launch.done());

        export("b", "--scenario=steady", "--minutes=1");
        assertThat(bytesIn("a")).isEqualTo(bytesIn("b")).isNotEqualTo(before);
    }

    @Test
    void a_symbolic_link_is_not_written_through() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/mappings"), elsewhere);

        assertThat(export("a", "--force")).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: " + folder.resolve("a/mappings")
                        + " is a symbolic link, which nothing is written" + " through; remove it\n");
    }

    @Test
    void a_fleet_that_is_too_large_is_refused_with_what_would_do() {
        assertThat(export("a", "--scenario=fleet-5000", "--minutes=10", "--max-mb=2"))
                .isEqualTo(Launch.environmentError());

        assertThat(console.err())
                .matches("simulator: 10 minutes of fleet-5000 are about [0-9]+\\.[0-9] MB, more than 2\\.0 MB; give at"
                        + " most [0-9] --minutes, a smaller scenario, or a higher --max-mb\n");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void credentials_are_asked_for_and_everybody_else_is_refused() throws IOException {
        assertThat(export("a", "--minutes=1", "--user=operator", "--password=s3cret"))
                .isEqualTo(Launch.done());

        assertThat(Files.readString(folder.resolve("a/mappings/topology.json")))
                .contains("\\\\Qb3BlcmF0b3I6czNjcmV0\\\\E", "\"status\":401", "\"status\":200");
        assertThat(console.out()).doesNotContain("s3cret");
    }

    private Launch export(String name, String... options) {
        return run(Stream.of(
                        Stream.of(
                                "export", "--to=wiremock", folder.resolve(name).toString()),
                        Stream.of(options))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    private SortedMap<String, String> bytesIn(String name) {
        SortedMap<String, String> bytes = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private Launch run(String... args) {
        return console.run(Map.of(), () -> 0, args);
    }
}
