package org.exampleservice.harness.activegate.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets a request in or throws why not. A page of another site in a browser on this machine gets nowhere: its
 * {@code Origin} is not this service, and a name of its own that leads here (DNS rebinding) is not one of our names. Every
 * write needs the token. Immutable, hence thread-safe.
 */
final class Guard {

    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:.%]+]");
    private static final String SCHEME = "Api-Token ";

    private final String ownName;
    private final byte[] token;

    Guard(String ownName, String token) {
        this.ownName = ownName.toLowerCase(Locale.ROOT);
        this.token = token.getBytes(UTF_8);
    }

    void check(String method, Optional<String> host, Optional<String> origin, Optional<String> authorization) {
        String name = host.orElse("");
        if (!isOurs(PORT.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT))) {
            throw new ApiProblem(
                    403,
                    "the Host header names another service (a page elsewhere might have led its name here). Ask for"
                            + " localhost or an address.");
        }
        if (origin.filter(from -> !from.equals("http://" + name)).isPresent()) {
            throw new ApiProblem(
                    403,
                    "the Origin header is another site (only pages of this service may ask it). Open the page of this"
                            + " service.");
        }
        boolean write = !method.equals("GET") && !method.equals("HEAD");
        if (write && authorization.filter(this::isToken).isEmpty()) {
            throw new ApiProblem(
                    401,
                    (authorization.isPresent() ? "the token is another one" : "the token is missing")
                            + " (every write needs it, sdk.md 2.5). Send Authorization: Api-Token with the text of the file"
                            + " token in the data folder.");
        }
    }

    private boolean isOurs(String name) {
        return name.equals("localhost")
                || name.equals(ownName)
                || ADDRESS.matcher(name).matches();
    }

    private boolean isToken(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        authorization.substring(SCHEME.length()).strip().getBytes(UTF_8), token);
    }
}
