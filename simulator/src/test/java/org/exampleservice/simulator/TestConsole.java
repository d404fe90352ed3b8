package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.LongSupplier;

/** Runs the command in this process and keeps what it said. */
final class TestConsole {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Launch run(Map<String, String> environment, LongSupplier nanoTime, String... args) {
        return new Cli(environment, nanoTime, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(args);
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
