package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a service is. Never shows the login that an address may hold.
 *
 * @param origin such as {@code https://example.com:8443}, without a slash
 * @param path before every route, empty or such as {@code /api}, without a slash at the end
 * @param login {@code user:password}, decoded, if the address holds one
 */
public record ServiceAddress(String origin, String path, Optional<String> login) {
    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException when it is none; the message repeats nothing that may be a password
     */
    public static ServiceAddress of(String written) {
        try {
            URI uri = new URI(written);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (List.of("http", "https").contains(scheme)
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535) {
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                return new ServiceAddress(
                        scheme + "://" + uri.getHost() + port,
                        uri.getRawPath().replaceAll("/+$", ""),
                        Optional.ofNullable(uri.getUserInfo()));
            }
        } catch (URISyntaxException e) {
            // told below, without the text
        }
        throw new IllegalArgumentException("the address is no http or https URL with a host and without a query; give"
                + " one such as http://127.0.0.1:8769, and queries with --route");
    }

    /** The whole target of a route, path and query. */
    public String target(String route) {
        return path + route;
    }

    /** Where a {@code Location} leads, as path and query, if it is of this service. */
    Optional<String> within(String target, String location) {
        try {
            URI to = URI.create(origin + target).resolve(location);
            String port = to.getPort() < 0 ? "" : ":" + to.getPort();
            String query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
            return origin.equalsIgnoreCase(to.getScheme() + "://" + to.getHost() + port)
                    ? Optional.of((to.getRawPath().isEmpty() ? "/" : to.getRawPath()) + query)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<String> authorization() {
        return login.map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)));
    }

    /** Where it is, without any login. */
    @Override
    public String toString() {
        return origin + path;
    }
}
