package org.exampleservice.simulator.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exampleservice.document.Nearest;

/** Names the route that somebody may have meant, and why the path was not it. Repeats nothing of the path. */
final class NearRoute {
    private static final Pattern MORE = Pattern.compile("[;?#].*");
    private static final Pattern SLASHES = Pattern.compile("/+");

    private NearRoute() {}

    /** A sentence about one of the routes; empty if none is near. */
    static Optional<String> to(String path, Set<String> routes) {
        String first = MORE.matcher(path).replaceFirst("");
        String plain = SLASHES.matcher(first).replaceAll("/");
        String bare = plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        String lower = bare.toLowerCase(Locale.ROOT);
        if (routes.contains(first)) {
            return Optional.of(sentence(first, "the path has a parameter behind it"));
        }
        if (routes.contains(bare)) {
            return Optional.of(sentence(bare, "the path has a slash too many"));
        }
        if (routes.contains(lower)) {
            return Optional.of(sentence(lower, "the path has other capitals"));
        }
        return Nearest.to(lower, routes)
                .filter(near -> near.length() > 1)
                .map(near -> sentence(near, "the path is spelt otherwise"));
    }

    private static String sentence(String route, String reason) {
        return "The nearest is " + route + ": " + reason + ".";
    }
}
