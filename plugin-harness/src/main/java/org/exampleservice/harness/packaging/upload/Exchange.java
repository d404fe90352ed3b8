package org.exampleservice.harness.packaging.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What came of one request.
 *
 * @param status of the answer; 0 if there was none
 * @param body of the answer, the first 16 kB of it
 * @param mayHaveArrived whether the request may have reached the server
 * @param trouble what went wrong if there was no answer
 * @param isTrust whether the server could not prove who it is
 */
record Exchange(int status, String body, boolean mayHaveArrived, String trouble, boolean isTrust) {

    private static final int MOST_BYTES = 16 * 1024;

    static Exchange of(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String body = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return new Exchange(answer.statusCode(), body, true, "", false);
            }
        } catch (IOException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Exchange(0, "", true, "interrupted", false);
        }
    }

    private static Exchange failed(IOException e) {
        boolean trust = e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException;
        boolean never = trust
                || e instanceof ConnectException
                || e instanceof HttpConnectTimeoutException
                || (e instanceof SSLException && String.valueOf(e.getMessage()).contains("plaintext"));
        return new Exchange(0, "", !never, words(e), trust);
    }

    private static String words(IOException e) {
        boolean unknownHost = e.getCause() instanceof UnresolvedAddressException
                || (e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException);
        if (unknownHost) {
            return "its host is not known";
        }
        return Optional.ofNullable(e.getMessage())
                .orElseGet(() -> e instanceof ConnectException
                        ? "nothing listens there"
                        : e.getClass().getSimpleName());
    }
}
