package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code warm-up}: starts the service on a free port, asks it once and ends it, so that one command makes an archive of the
 * classes that a start needs ({@code java -XX:ArchiveClassesAtExit=simulator.jsa -jar simulator.jar warm-up}).
 */
final class WarmUpVerb {
    static final String NAME = "warm-up";
    private static final String PATH = "/topology";

    private WarmUpVerb() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().addOption(VerbOptions.help());
        spec.usageMessage().description("Start, answer a request and end, to make an archive of classes.");
        return spec;
    }

    static void run(LongSupplier nanoTime, PrintStream out) {
        Options options = new Options(option -> option.equals(CommandLineSpec.PORT) ? "0" : null, Map.of());
        try (DemoApp app = options.builder(nanoTime).start()) {
            out.println("warmed up: GET " + PATH + " was answered by " + statusLine(app.baseUri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By a plain socket, so that no class is loaded that a server does without. */
    private static String statusLine(URI uri) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort());
                Reader in = new InputStreamReader(socket.getInputStream(), ISO_8859_1)) {
            socket.getOutputStream()
                    .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next > 0 && next != '\r'; next = in.read()) {
                line.append((char) next);
            }
            in.transferTo(Writer.nullWriter());
            return line.toString();
        }
    }
}
