package org.exampleservice.harness.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.simulator.model.Dialect;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What to run against: at most one of {@code --scenario}, {@code --wiremock} and {@code --url}. */
final class BackendOptions {

    /** The words of the dialects. */
    static final class DialectWord implements ITypeConverter<Dialect> {
        @Override
        public Dialect convert(String word) {
            return Dialect.of(word)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is no dialect; there are " + String.join(", ", words())));
        }

        private static List<String> words() {
            return Arrays.stream(Dialect.values()).map(Dialect::word).toList();
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Simulator with this scenario; default: default.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--dialect",
            paramLabel = "WORD",
            converter = DialectWord.class,
            description = "Dialect of the simulator: tutorial (default) or sdk.")
    private Optional<Dialect> dialect = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulator; default: 42.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--wiremock", paramLabel = "DIR", description = "WireMock serving this folder.")
    private Optional<Path> wiremock = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "A service that is already there.")
    private Optional<String> url = Optional.empty();

    BackendSpec spec() {
        boolean simulator = scenario.isPresent() || dialect.isPresent() || seed.isPresent();
        int kinds = (simulator ? 1 : 0) + (wiremock.isPresent() ? 1 : 0) + (url.isPresent() ? 1 : 0);
        if (kinds > 1) {
            throw refusal("a plugin runs against one backend: the simulator (--scenario, --dialect, --seed), --wiremock"
                    + " or --url");
        }
        if (!scenario.orElse("default").equals("default")) {
            throw refusal("there is no scenario " + scenario.get() + "; there is default");
        }
        return wiremock.<BackendSpec>map(BackendSpec.WireMock::new)
                .or(() -> url.map(this::external))
                .orElseGet(() -> new BackendSpec.Simulator(
                        dialect.orElse(Dialect.TUTORIAL),
                        seed.orElse(BackendSpec.Simulator.DEFAULT_SEED),
                        Optional.empty()));
    }

    private BackendSpec external(String text) {
        try {
            return BackendSpec.External.at(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--url: " + e.getMessage(), e);
        }
    }

    private ParameterException refusal(String text) {
        CommandLine line = spec.commandLine();
        return new ParameterException(line, text);
    }
}
