package org.exampleservice.contract.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exampleservice.contract.House;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.model.Dialect;

/** Digests of what the simulator answers and of what plugins emit; also a program, to be run by any JVM. */
final class SameBytes {

    /** Answers that {@link #ofAnswers} asks for. */
    static final int ANSWERS = 1_000;

    private static final List<String> PATHS =
            List.of("", "topology", "", "topology", "", "topology", "", "topology", "deployment", "remediation");
    private static final int INSTANTS = ANSWERS / PATHS.size() / Dialect.values().length;
    private static final Duration STEP = Duration.ofMinutes(29);

    private SameBytes() {}

    /** Prints under what it runs and the three digests, a line each. */
    public static void main(String[] args) throws Exception {
        System.out.println(Locale.getDefault().toLanguageTag() + " in "
                + TimeZone.getDefault().getID());
        System.out.println(ofAnswers(1));
        System.out.println(ofGolden("example-multi", Dialect.TUTORIAL));
        System.out.println(ofGolden("example-stats", Dialect.SDK));
    }

    /** SHA-256 over 1,000 answers of both dialects, spread over a day, in the order of asking. */
    static String ofAnswers(int threads) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(threads);
        MessageDigest digest = sha256();
        try {
            HttpClient http = HttpClient.newHttpClient();
            for (Dialect dialect : Dialect.values()) {
                try (DemoApp app = DemoApp.builder().port(0).dialect(dialect).start()) {
                    for (int instant = 0; instant < INSTANTS; instant++) {
                        app.clock().advance(STEP);
                        for (byte[] answer : answers(app.baseUri(), http, clients)) {
                            digest.update(answer);
                        }
                    }
                }
            }
        } finally {
            clients.shutdownNow();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the golden text of 50 cycles. */
    static String ofGolden(String plugin, Dialect dialect) throws IOException {
        Path folder = Files.createTempDirectory("golden");
        Path file = folder.resolve("recording.golden.json");
        PluginReference reference =
                PluginReference.at(House.at("fixtures/plugins").resolve(plugin));
        try (LoadedPlugin loaded = PluginLoader.load(reference)) {
            GoldenFile.at(file)
                    .write(PluginRun.of(loaded)
                            .against(new BackendSpec.Simulator(
                                    dialect, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                            .config(Map.of("url", PluginRun.BACKEND_URL))
                            .namingBackend()
                            .cycles(50)
                            .run());
            return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static List<byte[]> answers(URI base, HttpClient http, ExecutorService clients)
            throws InterruptedException, ExecutionException {
        List<Future<byte[]>> asked = new ArrayList<>();
        for (String path : PATHS) {
            asked.add(clients.submit(() -> answer(base.resolve(path), http)));
        }
        List<byte[]> answers = new ArrayList<>();
        for (Future<byte[]> future : asked) {
            answers.add(future.get());
        }
        return answers;
    }

    private static byte[] answer(URI uri, HttpClient http) throws InterruptedException {
        try {
            HttpResponse<byte[]> response =
                    http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            String head = response.statusCode() + "\n" + response.headers().map() + "\n";
            byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
            byte[] answer = new byte[headBytes.length + response.body().length];
            System.arraycopy(headBytes, 0, answer, 0, headBytes.length);
            System.arraycopy(response.body(), 0, answer, headBytes.length, response.body().length);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
