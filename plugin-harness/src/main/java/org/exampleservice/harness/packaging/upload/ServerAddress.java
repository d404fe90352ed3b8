package org.exampleservice.harness.packaging.upload;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where packages are taken (sdk.md 2.5). Immutable, hence thread-safe.
 *
 * @param upload address that takes packages, with a slash at its end
 */
public record ServerAddress(URI upload) {

    private static final String ROUTE = "/api/v1/remoteplugins";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String EXAMPLE = "https://demo.dev.dynatracelabs.com";

    /**
     * The server meant by {@code scheme://host[:port][/path]}; the route is added where it is not there.
     *
     * @throws UploadException if it is no such address, has a user in it, or would send the token in clear
     */
    public static ServerAddress of(String text) {
        try {
            URI uri = new URI(text.strip());
            check(uri);
            String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/+$", "");
            String whole = path.endsWith(ROUTE) ? path : path + ROUTE;
            return new ServerAddress(
                    new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), whole + "/", null, null));
        } catch (URISyntaxException e) {
            throw incorrect();
        }
    }

    private static void check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw incorrect();
        }
        if (scheme.equals("http") && !LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new UploadException("the server " + uri.getHost()
                    + " is asked for by http, which would send the token in clear; only this machine itself may be"
                    + " (sdk.md 2.5). Write https");
        }
    }

    private static UploadException incorrect() {
        return new UploadException("Incorrect server address, exemplary address: " + EXAMPLE
                + " (sdk.md 2.3). Write scheme://host[:port][/e/environment], without a user and without a query");
    }

    /** Where the installed version of a plugin can be asked for (sdk.md 8.3). */
    URI question(String plugin) {
        String path = upload.getPath();
        String base = path.substring(0, path.length() - ROUTE.length() - 1);
        try {
            return new URI(
                    upload.getScheme(),
                    null,
                    upload.getHost(),
                    upload.getPort(),
                    base + "/api/config/v1/plugins/" + plugin,
                    null,
                    null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the parts of an address make an address", e);
        }
    }

    @Override
    public String toString() {
        return upload.toString();
    }
}
