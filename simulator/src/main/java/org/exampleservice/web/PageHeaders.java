package org.exampleservice.web;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Headers of the pages that are served. Immutable, hence thread-safe. */
public final class PageHeaders {

    /** Nothing but the page's own files and routes, nobody else's frame, no guessing of types; by name. */
    public static final Map<String, String> STRICT = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store")));

    private PageHeaders() {}
}
