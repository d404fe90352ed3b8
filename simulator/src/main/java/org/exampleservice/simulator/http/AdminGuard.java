package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lets an admin request in or throws why not. A page of another site in a browser on this machine gets nowhere: its
 * {@code Origin} is not this service, and a name of its own that leads here (DNS rebinding) is not one of our names. An
 * address is no name and cannot be rebound.
 */
final class AdminGuard {
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.%]+]");
    private static final String BEARER = "Bearer ";

    private final AdminConfig config;
    private final String ownName;

    AdminGuard(AdminConfig config, String ownName) {
        this.config = config;
        this.ownName = ownName.toLowerCase(Locale.ROOT);
    }

    void check(AdminRequest request) {
        if (!config.open() && !request.peerIsLocal()) {
            throw new AdminProblem(
                    403, "only this machine may use the admin routes; start with --open-admin to let others");
        }
        String host = request.host().orElse("");
        if (!isOurs(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT))) {
            throw new AdminProblem(403, "the Host header names another service; ask for localhost or an address");
        }
        if (request.origin().filter(origin -> !origin.equals("http://" + host)).isPresent()) {
            throw new AdminProblem(
                    403, "the Origin header is another site; only pages of this service may use the admin routes");
        }
        if (request.isWrite()
                && config.token().filter(token -> !sends(request, token)).isPresent()) {
            throw new AdminProblem(401, "changes need the admin token; send it as Authorization: Bearer");
        }
    }

    private boolean isOurs(String name) {
        return name.equals("localhost")
                || name.equals(ownName)
                || ADDRESS.matcher(name).matches();
    }

    private static boolean sends(AdminRequest request, String token) {
        return request.authorization()
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(sent -> MessageDigest.isEqual(sent.getBytes(UTF_8), token.getBytes(UTF_8)))
                .isPresent();
    }
}
