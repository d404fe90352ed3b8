package org.exampleservice.harness.fault;

import java.util.regex.Pattern;

/** Path and query of requests, as they may be shown. Stateless. */
public final class Targets {

    private static final Pattern SECRET =
            Pattern.compile("(?i)((?:^|[?&])[^=&\\s]*(?:password|passwd|secret|token|api[-_]?key)[^=&\\s]*=)[^&\\s]*");

    private Targets() {}

    /** Without the values of parameters whose names say that they are secret. */
    public static String masked(String target) {
        return SECRET.matcher(target).replaceAll("$1******");
    }
}
