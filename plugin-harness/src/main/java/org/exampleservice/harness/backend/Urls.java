package org.exampleservice.harness.backend;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses as plugins are given them. */
final class Urls {

    private static final int HIGHEST_PORT = 65_535;

    private Urls() {}

    static URI withoutSlash(URI uri) {
        String text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    static URI parse(String text) {
        try {
            URI uri = new URI(text);
            check(uri);
            return uri;
        } catch (URISyntaxException e) {
            throw refusal(text, e);
        }
    }

    static void check(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (!http || uri.getHost() == null || uri.getPort() > HIGHEST_PORT) {
            throw refusal(uri.toString(), null);
        }
    }

    /** The address without a login in it. */
    static String shown(String url) {
        return url.replaceAll("//[^/]*@", "//");
    }

    private static IllegalArgumentException refusal(String url, URISyntaxException cause) {
        return new IllegalArgumentException(
                "the address " + shown(url)
                        + " is no http or https URL with a host and a port up to 65535. Give one like"
                        + " http://127.0.0.1:8769",
                cause);
    }
}
