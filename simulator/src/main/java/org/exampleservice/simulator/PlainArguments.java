package org.exampleservice.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of most starts, options with a value each and nothing else, read without the parser, which takes longer to
 * load than they take to read. What is anything more than that is left to the parser.
 */
final class PlainArguments {
    private static final Set<String> WITH_VALUE = Set.of(
            CommandLineSpec.HOST,
            CommandLineSpec.PORT,
            CommandLineSpec.DIALECT,
            CommandLineSpec.SEED,
            CommandLineSpec.SCENARIO,
            CommandLineSpec.CLOCK,
            CommandLineSpec.AT,
            CommandLineSpec.SCALE,
            CommandLineSpec.USER,
            CommandLineSpec.PASSWORD,
            CommandLineSpec.MAX_SESSIONS,
            CommandLineSpec.SESSION_IDLE,
            CommandLineSpec.ADMIN_TOKEN);

    private PlainArguments() {}

    /**
     * The value of each option; empty when there is an argument that is none of these options, an option twice, or a value
     * that is missing, blank, quoted or begins with a dash.
     */
    static Optional<Map<String, String>> read(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!WITH_VALUE.contains(args[i]) || i + 1 == args.length || !isPlain(args[i + 1])) {
                return Optional.empty();
            }
            if (values.put(args[i], args[i + 1]) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static boolean isPlain(String value) {
        return !value.isBlank() && !value.startsWith("-") && !value.startsWith("\"") && !value.startsWith("'");
    }
}
