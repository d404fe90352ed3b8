package org.exampleservice.harness.packaging.upload;

import java.net.http.HttpClient;
import java.time.Duration;
import org.exampleservice.web.AnyCertificate;

/** Makes the client: one that checks certificates, or one that was told not to. It follows no redirect. */
final class Trust {

    private Trust() {}

    static HttpClient client(boolean checksCertificates, Duration patience) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience);
        return (checksCertificates ? builder : builder.sslContext(AnyCertificate.context())).build();
    }
}
