package org.exampleservice.simulator;

import static org.exampleservice.simulator.CommandLineSpec.ADMIN_TOKEN;
import static org.exampleservice.simulator.CommandLineSpec.COMPAT;
import static org.exampleservice.simulator.CommandLineSpec.DIALECT;
import static org.exampleservice.simulator.CommandLineSpec.HOST;
import static org.exampleservice.simulator.CommandLineSpec.MAX_SESSIONS;
import static org.exampleservice.simulator.CommandLineSpec.OPEN_ADMIN;
import static org.exampleservice.simulator.CommandLineSpec.PASSWORD;
import static org.exampleservice.simulator.CommandLineSpec.PORT;
import static org.exampleservice.simulator.CommandLineSpec.SCENARIO;
import static org.exampleservice.simulator.CommandLineSpec.SEED;
import static org.exampleservice.simulator.CommandLineSpec.UI;
import static org.exampleservice.simulator.CommandLineSpec.USER;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.exampleservice.simulator.http.BasicAuth;
import org.exampleservice.simulator.model.Dialect;

/** Turns what was written, on the command line or in the environment, into a builder; the command line wins. */
final class Options {
    private static final Pattern PORT_DIGITS = Pattern.compile("[0-9]{1,5}");
    private static final Pattern COUNT_DIGITS = Pattern.compile("[0-9]{1,6}");
    private static final int LAST_PORT = 65_535;

    private final UnaryOperator<String> commandLine;
    private final Map<String, String> environment;

    /**
     * Options of a command line and an environment.
     *
     * @param commandLine the value of an option, null if it is not there
     */
    Options(UnaryOperator<String> commandLine, Map<String, String> environment) {
        this.commandLine = commandLine;
        this.environment = environment;
    }

    /** The app that was asked for; it takes real time from a source of nanoseconds. */
    DemoAppBuilder builder(LongSupplier nanoTime) {
        DemoAppBuilder builder = DemoApp.builder();
        new TimeOptions(this::given, nanoTime).applyTo(builder);
        given(HOST).map(Options::host).ifPresent(builder::host);
        given(PORT).map(Options::port).ifPresent(builder::port);
        given(DIALECT).map(Options::dialect).ifPresent(builder::dialect);
        given(SCENARIO).ifPresent(scenario -> scenario(scenario, builder));
        given(SEED).map(Options::seed).ifPresent(builder::seed);
        given(COMPAT).map(Options::flag).ifPresent(builder::compat);
        given(UI).map(Options::flag).ifPresent(builder::ui);
        given(MAX_SESSIONS).map(Options::count).ifPresent(builder::maxSessions);
        given(OPEN_ADMIN).map(Options::flag).ifPresent(builder::openAdmin);
        given(ADMIN_TOKEN).map(Options::token).ifPresent(builder::adminToken);
        authenticate(builder);
        return builder;
    }

    private void authenticate(DemoAppBuilder builder) {
        Optional<String> user = given(USER).map(Options::user);
        Optional<String> password = given(PASSWORD).map(Given::value);
        if (user.isPresent() || password.isPresent()) {
            builder.basicAuth(user.orElse(BasicAuth.DEFAULT), password.orElse(BasicAuth.DEFAULT));
        }
    }

    private Optional<Given> given(String option) {
        String written = commandLine.apply(option);
        if (written != null) {
            return Optional.of(new Given(option, option + " " + written, written));
        }
        String variable =
                "EXAMPLE_SERVICE_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .map(value -> new Given(variable, variable + "=" + value, value));
    }

    private static String host(Given given) {
        if (given.value.isBlank()) {
            throw new UsageException(given.name + " is blank; give an address of this machine, such as 127.0.0.1");
        }
        return given.value;
    }

    private static int port(Given given) {
        if (PORT_DIGITS.matcher(given.value).matches() && Integer.parseInt(given.value) <= LAST_PORT) {
            return Integer.parseInt(given.value);
        }
        throw new UsageException(given.written + " is not a whole number from 0 to 65535; 0 takes any free port");
    }

    private static Dialect dialect(Given given) {
        return Dialect.of(given.value)
                .orElseThrow(() -> new UsageException(given.written + " is not a dialect; give tutorial or sdk"));
    }

    /** A name of a shipped scenario; anything that ends in .yaml or .yml, or has a slash, is a file. */
    private static void scenario(Given given, DemoAppBuilder builder) {
        try {
            if (given.value.matches(".*(\\.ya?ml|[/\\\\].*)")) {
                builder.scenario(Path.of(given.value));
            } else {
                builder.scenario(given.value);
            }
        } catch (InvalidPathException e) {
            throw new UsageException(given.written + " is no name of a file; give one that exists");
        } catch (IllegalArgumentException e) {
            throw new UsageException(given.name + ": " + e.getMessage());
        }
    }

    private static long seed(Given given) {
        try {
            return Long.parseLong(given.value);
        } catch (NumberFormatException e) {
            throw new UsageException(given.written + " is not a whole number of 64 bits; give one such as 42");
        }
    }

    private static int count(Given given) {
        if (COUNT_DIGITS.matcher(given.value).matches()) {
            return Integer.parseInt(given.value);
        }
        throw new UsageException(given.written + " is not a whole number from 0 to 999999; give one such as 1000");
    }

    private static boolean flag(Given given) {
        return switch (given.value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UsageException(given.written + " is neither true nor false; give one of them");
        };
    }

    private static String token(Given given) {
        if (given.value.isBlank()) {
            throw new UsageException(given.name + " is blank; give a token, or leave it out");
        }
        return given.value;
    }

    private static String user(Given given) {
        if (given.value.contains(":")) {
            throw new UsageException(
                    given.name + " has a colon, which Basic authentication cannot carry; give a user without one");
        }
        return given.value;
    }

    /** One value: where it was given, how it was written there, and what it is. */
    record Given(String name, String written, String value) {}
}
