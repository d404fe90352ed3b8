package org.exampleservice.harness.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command line printed and ended with.
 *
 * @param code the exit code
 * @param out what it printed as a result
 * @param err what else it printed
 */
record Console(int code, String out, String err) {

    /** Runs a command line in this process. */
    static Console run(String... args) {
        return run(Map.of(), args);
    }

    static Console run(Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = HarnessCommand.run(environment, printer(out), printer(err), args);
        return new Console(code, text(out), text(err));
    }

    /** Everything that was printed. */
    String all() {
        return out + err;
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
