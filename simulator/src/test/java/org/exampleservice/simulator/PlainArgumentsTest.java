package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArgumentsTest {
    @Test
    void no_arguments_and_options_with_values_are_plain_and_read_as_the_parser_reads_them() {
        String[] args = {"--port", "0", "--scenario", "steady", "--password", "a b=c"};

        assertThat(PlainArguments.read()).contains(Map.of());
        assertThat(PlainArguments.read(args))
                .contains(Map.of("--port", "0", "--scenario", "steady", "--password", "a b=c"));
        assertThat(CommandLineSpec.create().parseArgs(args).matchedOptionValue("--password", ""))
                .isEqualTo("a b=c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port,1,--port,2",
                "--port=1",
                "--compat",
                "--help",
                "validate,x.yaml",
                "--port,-1",
                "--host, ",
                "--password,'x'",
                "--nonsense,1"
            })
    void everything_else_is_left_to_the_parser(String args) {
        assertThat(PlainArguments.read(args.split(",", -1))).isEmpty();
    }
}
