package org.exampleservice.harness.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.PluginConfig;

/** Asks the demo app over HTTP and says clearly what went wrong. */
final class DemoApp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Optional<String> authorization;

    private DemoApp(String url, Optional<String> authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    /**
     * The demo app under the configured {@code url}, with the configured login if there is one.
     *
     * @throws ConfigException if the url is none
     */
    static DemoApp of(PluginConfig config) {
        String url = baseUrl(config);
        if (!isUrl(url)) {
            throw new ConfigException(
                    "url is \"" + url + "\": give the demo app's address, such as http://localhost:8769");
        }
        String user = text(config, "auth_user");
        String password = text(config, "auth_password");
        boolean login = !user.isEmpty() && !password.isEmpty();
        return new DemoApp(url, login ? Optional.of(basic(user, password)) : Optional.empty());
    }

    /** The configured {@code url} without a slash at its end; empty if there is none. */
    static String baseUrl(PluginConfig config) {
        return text(config, "url").strip().replaceAll("/+$", "");
    }

    /**
     * The JSON under a path.
     *
     * @throws AuthException if the login was refused
     * @throws IOException if there is no answer, or one of no use
     */
    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(url + path);
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new AuthException("GET " + url + path + " answered " + status + ": check user and password");
        }
        if (status < 200 || status > 299) {
            throw new IOException("GET " + url + path + " answered " + status + " instead of 2xx");
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new IOException("GET " + url + path + " answered text that is not JSON", e);
        }
    }

    private HttpResponse<byte[]> send(String target) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target)).timeout(PATIENCE);
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IOException("GET " + target + " got no answer", e);
        }
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(PluginConfig config, String key) {
        return config.find(key).map(Object::toString).orElse("");
    }

    private static String basic(String user, String password) {
        byte[] login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }
}
