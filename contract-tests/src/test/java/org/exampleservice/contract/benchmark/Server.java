package org.exampleservice.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.contract.process.FreePort;

/** A server under measurement in a JVM of its own, on a port of loopback. Ends with {@link #close}. */
final class Server implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The simulator, with options of the JVM and of its own. */
    static Server simulator(List<String> jvm, String... options) throws IOException {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(
                List.of("-jar", House.at("simulator/target/simulator.jar").toString()));
        command.addAll(List.of(options));
        return start(command, "--port");
    }

    /** Has the simulator make an archive of the classes that it needs. */
    static void warmUp(Path archive) throws IOException, InterruptedException {
        String jar = House.at("simulator/target/simulator.jar").toString();
        new ProcessBuilder(JAVA, "-XX:ArchiveClassesAtExit=" + archive, "-jar", jar, "warm-up")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** WireMock as its own jar starts it, with mappings from a folder. */
    static Server wireMock(List<String> jvm, Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of("-jar", wireMockJar(), "--disable-banner", "--root-dir", folder.toString()));
        command.addAll(List.of(options));
        return start(command, "--port");
    }

    /** Jetty without anything, which sends the bytes of a file. */
    static Server jetty(List<String> jvm, Path body) throws IOException {
        List<String> command = new ArrayList<>(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareJetty.class.getName()));
        command.add(body.toString());
        return start(command, "--port");
    }

    /** A folder for WireMock, with one answer to a path, whose body stands in the mapping and so is kept in memory. */
    static Path stub(String path, byte[] body) throws IOException {
        Path folder = Files.createTempDirectory("wiremock");
        Files.createDirectories(folder.resolve("__files"));
        String inline = new ObjectMapper().writeValueAsString(new String(body, StandardCharsets.UTF_8));
        Files.writeString(
                Files.createDirectories(folder.resolve("mappings")).resolve("stub.json"),
                "{\"request\": {\"method\": \"GET\", \"url\": \"" + path + "\"}, \"response\": {\"status\": 200, "
                        + "\"headers\": {\"Content-Type\": \"application/json\"}, \"body\": " + inline + "}}");
        return folder;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The time that all its threads have run, which hardly depends on what else the machine does. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Waits for the first 200. */
    Server await(String path) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no answer from " + process.info());
            }
        }
        return this;
    }

    private boolean answers(String path) {
        try (Connection connection = new Connection(port, path)) {
            return connection.ask().startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            Thread.onSpinWait();
            return false;
        }
    }

    /** The command while it runs. */
    @Override
    public String toString() {
        return process.info().commandLine().orElse("a process that has ended");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Server start(List<String> options, String portOption) throws IOException {
        int port = FreePort.next();
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of(portOption, Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Server(process, port);
    }

    private static String wireMockJar() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.contains("wiremock-standalone"))
                .findFirst()
                .orElseThrow();
    }
}
