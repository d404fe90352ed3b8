package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliErrorTest {
    private final TestConsole console = new TestConsole();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--port abc | --port abc is not a whole number from 0 to 65535; 0 takes any free port",
                "--port=-1 | --port -1 is not a whole number from 0 to 65535; 0 takes any free port",
                "--port 65536 | --port 65536 is not a whole number from 0 to 65535; 0 takes any free port",
                "--port \u0661 | --port \u0661 is not a whole number from 0 to 65535; 0 takes any free port",
                "--port | --port needs a value; --help lists all options",
                "--port 0 --port 0 | --port is given twice; give it once",
                "--host= | --host is blank; give an address of this machine, such as 127.0.0.1",
                "--dialect SDK | --dialect SDK is not a dialect; give tutorial or sdk",
                "--seed 1.5 | --seed 1.5 is not a whole number of 64 bits; give one such as 42",
                "--seed 9223372036854775808 | --seed 9223372036854775808 is not a whole number of 64 bits;"
                        + " give one such as 42",
                "--clock stopped | --clock stopped is no way of a clock; give running or frozen",
                "--scale 0 | --scale 0 is not a whole number from 1 to 1000000; give one such as 60",
                "--scale 1000001 | --scale 1000001 is not a whole number from 1 to 1000000; give one such as 60",
                "--at noon | --at noon is not an instant of the years 1970 to 9999; give one such as 2026-01-01T00:05:00Z",
                "--at 1969-12-31T23:59:59Z | --at 1969-12-31T23:59:59Z is not an instant of the years 1970 to 9999;"
                        + " give one such as 2026-01-01T00:05:00Z",
                "--session-idle PT0S | --session-idle PT0S is not a duration of more than zero and up to 100 years;"
                        + " give one such as PT30M",
                "--session-idle 30m | --session-idle 30m is not a duration of more than zero and up to 100 years;"
                        + " give one such as PT30M",
                "--max-sessions -1 | --max-sessions -1 is not a whole number from 0 to 999999; give one such as 1000",
                "--ui=maybe | --ui maybe is neither true nor false; give one of them",
                "--user a:b | --user has a colon, which Basic authentication cannot carry; give a user without one",
                "--pasword=s3cret | unknown option --pasword; did you mean --password? --help lists all options",
                "--xyzzy | unknown option --xyzzy; --help lists all options",
                "s3cret | an argument is not an option; options begin with --, and --help lists all options",
                "-ps3cret | an argument is not an option; options begin with --, and --help lists all options",
                "--password a s3cret | an argument is not an option; options begin with --, and --help lists all options",
                "--help=x | the arguments cannot be read; --help lists all options"
            })
    void a_command_line_that_cannot_be_obeyed_is_one_line_and_status_two(String args, String message) {
        assertThat(run(Map.of(), args.split(" "))).isEqualTo(Launch.usageError());
        assertThat(console.err()).isEqualTo("simulator: " + message + "\n");
        assertThat(console.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT | abc | EXAMPLE_SERVICE_PORT=abc is not a whole number from 0 to 65535; 0 takes any free port",
                "HOST | ' ' | EXAMPLE_SERVICE_HOST is blank; give an address of this machine, such as 127.0.0.1",
                "DIALECT | x | EXAMPLE_SERVICE_DIALECT=x is not a dialect; give tutorial or sdk",
                "SEED | x | EXAMPLE_SERVICE_SEED=x is not a whole number of 64 bits; give one such as 42",
                "COMPAT | yes | EXAMPLE_SERVICE_COMPAT=yes is neither true nor false; give one of them",
                "UI | 1 | EXAMPLE_SERVICE_UI=1 is neither true nor false; give one of them",
                "USER | a:b | EXAMPLE_SERVICE_USER has a colon, which Basic authentication cannot carry; give a user"
                        + " without one"
            })
    void a_bad_variable_is_named(String variable, String value, String message) {
        assertThat(run(Map.of("EXAMPLE_SERVICE_" + variable, value))).isEqualTo(Launch.usageError());
        assertThat(console.err()).isEqualTo("simulator: " + message + "\n");
    }

    @Test
    void too_little_memory_is_one_line() {
        Launch launch = console.run(
                Map.of(),
                () -> {
                    throw new OutOfMemoryError("on purpose, by a test");
                },
                "--port",
                "0");

        assertThat(launch).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: there is too little memory for this; give more, such as java -Xmx512m\n");
    }

    @Test
    void a_taken_port_is_one_line_and_status_one() {
        try (DemoApp other = DemoApp.builder().port(0).start()) {
            int port = other.baseUri().getPort();

            assertThat(run(Map.of(), "--port", String.valueOf(port))).isEqualTo(Launch.environmentError());
            assertThat(console.err())
                    .isEqualTo("simulator: port " + port + " on 127.0.0.1 is already in use; choose another with"
                            + " --port, or --port 0 for any free one\n");
        }
    }

    @Test
    void a_host_that_is_another_machine_is_one_line_and_status_one() {
        assertThat(run(Map.of(), "--port=0", "--host=192.0.2.1")).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: host 192.0.2.1 is not this machine; give an address of this machine with"
                        + " --host, such as 127.0.0.1\n");
    }

    @Test
    void a_host_without_an_address_is_one_line_even_when_it_holds_two() {
        assertThat(run(Map.of(), "--port=0", "--host=no\nhost")).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: host no?host has no address here; give an address of this machine with"
                        + " --host, such as 127.0.0.1\n");
    }

    private Launch run(Map<String, String> environment, String... args) {
        return console.run(environment, () -> 0, args);
    }
}
