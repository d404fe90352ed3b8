package org.exampleservice.harness.packaging.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.packaging.upload.UploadResult.Kind;

/**
 * Sends one package to the first of several servers that takes it. After anything that may have reached a server, that
 * server is asked which version it has before the package is sent anywhere again; where the question stays open, the
 * upload ends as uncertain. Not thread-safe.
 */
public final class Upload {

    private static final Set<Integer> TAKEN = Set.of(200, 201, 202);
    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);
    private static final int LONGEST = 600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UploadedPackage content;
    private final UploadToken token;
    private final UploadOptions options;
    private final UploadListener progress;
    private final HttpClient client;
    private final Multipart body;
    private final Map<ServerAddress, String> troubles = new LinkedHashMap<>();

    /**
     * @param progress is told how it goes
     */
    public Upload(UploadedPackage content, UploadToken token, UploadOptions options, UploadListener progress) {
        this.content = content;
        this.token = token;
        this.options = options;
        this.progress = progress;
        this.client = Trust.client(options.checksCertificates(), options.patience());
        this.body = new Multipart(content.name() + ".zip", bytes(content));
    }

    private static byte[] bytes(UploadedPackage content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.size());
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /**
     * Sends it.
     *
     * @param servers at least one, in the order in which they are tried
     */
    public UploadResult to(List<ServerAddress> servers) {
        if (servers.isEmpty()) {
            throw new UploadException("server upload endpoint is missing (sdk.md 2.5). Give one with --server");
        }
        List<ServerAddress> open = new ArrayList<>(servers);
        for (int round = 0; round < options.rounds() && !open.isEmpty(); round++) {
            for (ServerAddress server : List.copyOf(open)) {
                Optional<UploadResult> end = to(server, open);
                if (end.isPresent()) {
                    return end.get();
                }
            }
        }
        return new UploadResult(Kind.FAILED, String.join("\n", troubles.values()));
    }

    /** How it ended there; empty if another server may be tried. */
    private Optional<UploadResult> to(ServerAddress server, List<ServerAddress> open) {
        progress.line("Attempting to send plugin to server " + server);
        Exchange exchange = Exchange.of(
                client,
                HttpRequest.newBuilder(server.upload())
                        .timeout(options.patience())
                        .header("Authorization", token.header())
                        .header("Content-Type", body.contentType())
                        .POST(BodyPublishers.ofByteArrays(new Chunks(body.parts(), progress)))
                        .build());
        if (exchange.status() == 0) {
            return unanswered(server, exchange);
        }
        open.remove(server);
        return answered(server, exchange);
    }

    private Optional<UploadResult> unanswered(ServerAddress server, Exchange exchange) {
        String hint = exchange.isTrust()
                ? ". It could not prove who it is: install its certificate in Java's trust store, or use --no-cert-ver if"
                        + " you know it"
                : "";
        String trouble = "Unable to establish connection with server " + server + ": " + exchange.trouble()
                + (hint.isEmpty() && !exchange.mayHaveArrived() ? ". Start it, or check host and port" : hint);
        if (!exchange.mayHaveArrived()) {
            troubles.put(server, trouble);
            return Optional.empty();
        }
        return afterAll(server, "the answer of server " + server + " was lost: " + exchange.trouble());
    }

    private Optional<UploadResult> answered(ServerAddress server, Exchange exchange) {
        int status = exchange.status();
        if (TAKEN.contains(status)) {
            return taken(server, exchange);
        }
        String text = "server " + server + " returned status code: " + status + " " + shown(said(exchange.body()));
        if (status == 400) {
            return Optional.of(new UploadResult(
                    Kind.REFUSED,
                    text + "\nCheck the extension with plugin-harness validate, and raise version if the server has it"
                            + " already"));
        }
        if (NOT_ALLOWED.contains(status)) {
            troubles.put(server, text + "\nThe token is not valid there, or not for extensions (sdk.md 2.5)");
            return Optional.empty();
        }
        if (status >= 500) {
            return afterAll(server, text);
        }
        troubles.put(
                server,
                status == 404 ? text + "\nNothing takes packages there (sdk.md 2.5). Check host, port and path" : text);
        return Optional.empty();
    }

    /** A body that is there must name the plugin, or the address is of something else (sdk.md 2.5). */
    private Optional<UploadResult> taken(ServerAddress server, Exchange exchange) {
        if (!exchange.body().isBlank() && !json(exchange.body()).path("id").isTextual()) {
            troubles.put(
                    server, "The server endpoint " + server + " is not designed for plugin upload. Check the address");
            return Optional.empty();
        }
        return Optional.of(new UploadResult(Kind.UPLOADED, "plugin has been uploaded successfully"));
    }

    /** Asks which version the server has, since it may have taken the package although it did not say so. */
    private Optional<UploadResult> afterAll(ServerAddress server, String trouble) {
        Exchange answer = Exchange.of(
                client,
                HttpRequest.newBuilder(server.question(content.name()))
                        .timeout(options.patience())
                        .header("Authorization", token.header())
                        .header("Accept", "application/json")
                        .build());
        if (answer.status() == 200
                && json(answer.body()).path("version").asText().equals(content.version())) {
            return Optional.of(new UploadResult(
                    Kind.UPLOADED,
                    trouble + "\nIt has version " + content.version()
                            + " all the same: plugin has been uploaded successfully"));
        }
        boolean known = answer.status() == 404
                || (answer.status() == 200 && json(answer.body()).has("version"));
        if (known) {
            troubles.put(server, trouble + "\nIt does not have version " + content.version());
            return Optional.empty();
        }
        return Optional.of(new UploadResult(
                Kind.UNCERTAIN,
                trouble + "\nIt may have version " + content.version()
                        + " or not, and does not tell. Look there before you upload again"));
    }

    /** What a server that answers as the Plugins API does says for people, else all of it (sdk.md 8.3). */
    private static String said(String body) {
        JsonNode message = json(body).path("error").path("message");
        return message.isTextual() ? message.textValue() : body;
    }

    private static JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? JSON.nullNode() : node;
        } catch (IOException e) {
            return JSON.nullNode();
        }
    }

    private String shown(String text) {
        String hidden = token.hide(text)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
        return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + "…";
    }
}
