package org.exampleservice.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exampleservice.simulator.record.Service;
import org.exampleservice.simulator.record.ServiceAddress;
import picocli.CommandLine.Model.CommandSpec;

/** Which service to ask, and how. What may hold a password is never repeated. */
record ServiceOptions(VerbOptions given) {
    static final String ROUTE = "--route";
    private static final String HEADER = "--header";
    private static final String TIMEOUT = "--timeout";
    private static final String INSECURE = "--insecure";
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "accept-encoding");

    static void addTo(CommandSpec spec) {
        spec.addOption(VerbOptions.repeated(
                        HEADER, "<header>", "A header to send, such as \"X-Key: abc\";", "again for more."))
                .addOption(CommandLineSpec.value(TIMEOUT, "<time>", "How long one answer may take. Default: PT30S."))
                .addOption(VerbOptions.action(INSECURE, "Trust any certificate."));
    }

    Service service() {
        try {
            return new Service(
                    ServiceAddress.of(given.word(0)),
                    headers(),
                    given.isGiven(INSECURE),
                    given.duration(TIMEOUT, Duration.ofSeconds(30), Duration.ofMinutes(10)));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    List<String> routes() {
        List<String> routes = given.texts(ROUTE);
        for (String route : routes) {
            if (!isRoute(route)) {
                throw new UsageException(
                        "a --route is no path from / on, with a query at most; give one such as /topology");
            }
        }
        return routes.isEmpty() ? List.of("/") : routes;
    }

    private static boolean isRoute(String route) {
        try {
            return route.startsWith("/")
                    && !route.startsWith("//")
                    && URI.create(route).getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : given.texts(HEADER)) {
            String[] parts = header.split(":", 2);
            if (parts.length < 2
                    || !parts[0].matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                    || header.matches("(?s).*\\p{Cntrl}.*")) {
                throw new UsageException("a --header is no name, colon and value; give one such as \"X-Key: abc\"");
            }
            if (OWN.contains(parts[0].toLowerCase(Locale.ROOT))) {
                throw new UsageException("--header " + parts[0] + " is the connection's own; leave it out");
            }
            headers.put(parts[0], parts[1].strip());
        }
        return headers;
    }
}
