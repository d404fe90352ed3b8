package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.exampleservice.web.AnyCertificate;

/** A real service: asked with GET, without following redirects, within limits of time and size. Threadsafe. */
public final class Service {
    /** The most bytes of one answer. */
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private final ServiceAddress address;
    private final Map<String, String> headers;
    private final Duration patience;
    private final HttpClient client;

    /**
     * A service that is not asked yet.
     *
     * @param headers sent with every request
     * @param insecure whether any certificate will do
     * @param patience how long one whole answer may take
     */
    public Service(ServiceAddress address, Map<String, String> headers, boolean insecure, Duration patience) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.patience = patience;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        this.client = (insecure ? builder.sslContext(AnyCertificate.context()) : builder).build();
    }

    ServiceAddress address() {
        return address;
    }

    /** What was sent to get in: passwords, tokens, cookies, and the header values that hold them. */
    Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        address.login().ifPresent(login -> addLogin(login, secrets));
        headers.forEach((name, value) -> {
            if (SecretNames.isSecretHeader(name)) {
                secrets.add(value);
                secrets.addAll(List.of(value.split("[ ;,=]+")));
                decodedLogin(value).ifPresent(login -> addLogin(login, secrets));
            }
        });
        secrets.removeAll(List.of("Bearer", "Basic", "Token", "Digest"));
        return secrets;
    }

    private static void addLogin(String login, Set<String> secrets) {
        secrets.add(login);
        secrets.add(login.substring(login.indexOf(':') + 1));
    }

    private static Optional<String> decodedLogin(String value) {
        String[] words = value.strip().split(" +", 2);
        if (words.length < 2 || !words[0].equalsIgnoreCase("basic")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(words[1].strip()), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The answer to a GET.
     *
     * @param target path and query, from the origin on
     * @throws ServiceException when there is none, or it is too large or too late
     */
    public Reply ask(String target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.origin() + target));
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        headers.forEach(request::setHeader);
        CompletableFuture<HttpResponse<byte[]>> sent =
                client.sendAsync(request.build(), info -> new LimitedBody(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return unpacked(new Reply(
                    response.statusCode(), response.headers().map(), new String(response.body(), ISO_8859_1)));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw failure("gave no whole answer within " + patience + "; give it more with --timeout");
        } catch (ExecutionException e) {
            throw failure(reason(e.getCause()));
        } catch (IOException e) {
            throw failure("sent an encoding that is not gzip, broken gzip, or too much of it; leave that route out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for");
        }
    }

    private static Reply unpacked(Reply reply) throws IOException {
        String encoding = reply.header("Content-Encoding").orElse("identity");
        if (encoding.equalsIgnoreCase("identity")) {
            return reply;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new IOException(encoding);
        }
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(reply.body().getBytes(ISO_8859_1)))) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new LimitedBody.TooLargeException();
            }
            return new Reply(reply.status(), reply.headers(), new String(body, ISO_8859_1));
        }
    }

    private ServiceException failure(String why) {
        return new ServiceException(address + " " + why);
    }

    private static String reason(Throwable cause) {
        if (cause instanceof LimitedBody.TooLargeException) {
            return "sent more than " + MOST_BYTES + " bytes in one answer; leave that route out";
        }
        if (cause instanceof SSLException) {
            return "has a certificate that is not trusted, or speaks no TLS; have it trusted by this Java, or give"
                    + " --insecure";
        }
        return cause instanceof ConnectException
                ? "cannot be reached; start it, or give another address"
                : "broke off its answer (" + cause.getClass().getSimpleName() + ")";
    }
}
