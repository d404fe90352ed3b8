package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.exampleservice.harness.testkit.PluginFolder;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --endpoint NAME --with KEY=VALUE}: several endpoints of one plugin in one run. */
class EndpointsCommandTest {

    private static final String[] TWO = {
        "--config", "mode=/topology", "--endpoint", "North", "--endpoint", "South", "--with", "mode=/nothing"
    };

    @TempDir
    private Path temp;

    @Test
    void the_table_names_the_endpoint_of_each_cycle() {
        Console console = run("--cycles=1");

        assertThat(console).isEqualTo(new Console(0, """
                custom.remote.python.test 1.0, against simulator tutorial, limits sdk-1.223

                cycle 1  North  2026-01-01T00:00:00Z  OK
                  request   GET /topology  200
                  emitted   G / D / m  absolute      200
                  emitted   G          topology      Group
                  emitted   G / D      topology      Device
                  3 reported: 3 emitted, 0 withheld, 0 dropped

                cycle 1  South  2026-01-01T00:00:00Z  OK
                  request   GET /nothing  404
                  emitted   G / D / m  absolute      404
                  emitted   G          topology      Group
                  emitted   G / D      topology      Device
                  3 reported: 3 emitted, 0 withheld, 0 dropped

                in all: 6 reported: 6 emitted, 0 withheld, 0 dropped
                """, ""));
    }

    @Test
    void one_endpoint_with_values_of_its_own_looks_like_none() {
        PluginFolder.of(temp, Plugins.Asking.class);

        assertThat(Console.run("run", temp.toString(), "--cycles=1", "--endpoint", "South", "--with", "mode=/nothing"))
                .isEqualTo(Console.run("run", temp.toString(), "--cycles=1", "--config", "mode=/nothing"));
    }

    @Test
    void json_has_a_recording_for_each_endpoint() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("--cycles=2", "--json").out());

        assertThat(json.fieldNames()).toIterable().containsExactly("endpoints");
        assertThat(json.path("endpoints").fieldNames()).toIterable().containsExactly("North", "South");
        assertThat(json.path("endpoints"))
                .extracting(recording -> recording.path("cycles").path(0).path("requests"))
                .extracting(requests -> requests.path(0).path("target").asText())
                .containsExactly("/topology", "/nothing");
        assertThat(json.path("endpoints")).allSatisfy(recording -> {
            assertThat(recording.path("format").asInt()).isEqualTo(1);
            assertThat(recording.path("cycles")).hasSize(2);
        });
    }

    @Test
    void wrong_endpoints_are_told() {
        assertThat(run("--cycles=1", "--endpoint", "North").err()).isEqualTo("""
                plugin-harness: two endpoints have the same name; give each one of its own. See plugin-harness run\
                 --help
                """);
        assertThat(Console.run("run", temp.toString(), "--with", "a=b").err()).isEqualTo("""
                plugin-harness: --with gives an endpoint its values, and none is named; put --endpoint NAME first.\
                 See plugin-harness run --help
                """);
        assertThat(run("--with", "moed=1").err()).isEqualTo("");
    }

    private Console run(String... options) {
        PluginFolder.of(temp, Plugins.Asking.class);
        return Console.run(Stream.of(new String[] {"run", temp.toString()}, TWO, options)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }
}
