package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_whole_tutorial_is_gone_through_and_each_step_told() {
        Console demo = Console.run("demo", "--java", "--exit", "--hours", "1", "--data-dir", folder.toString());

        assertThat(demo.err()).isEmpty();
        assertThat(demo.code()).isZero();
        assertThat(demo.out().replaceAll("127\\.0\\.0\\.1:[0-9]+", "HERE").replace(folder.toString(), "DIR"))
                .isEqualTo("""
                        simulator   EXAMPLE_SERVICE at http://HERE
                        validate    0 errors, 11 other findings in plugin.json
                        build       DIR/packages/custom.remote.python.example_multi.zip (the twin in Java)
                        activegate  http://HERE/
                        upload      plugin has been uploaded successfully
                        again       refused: version 1.18 of custom.remote.python.example_multi is there already (the same\
                         version cannot be deployed twice, sdk.md 2.6). Raise version in plugin.json, build and upload again.
                        endpoint    Demo: OK
                        time        60 minutes, until 2026-01-01T00:59:00Z
                        Pages: http://HERE/
                        They ask for the token, which is in DIR/gate/token, when they are to change something.
                        Done.
                        """);
    }

    @Test
    void hours_that_are_none_are_refused() {
        assertThat(Console.run("demo", "--hours", "0").err())
                .isEqualTo("plugin-harness: --port is 0 to 65535, and --hours is 1 to 24; give such numbers. See"
                        + " plugin-harness demo --help\n");
    }
}
