package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ScenarioWriter;

/**
 * A folder of inputs on which a property once failed, to be committed: scenarios, and contracts of chains. They are files of
 * the normal kind, so the simulator and the harness run them as well. Thread-safe as far as the file system is.
 */
public final class Counterexamples {

    private final Path folder;

    private Counterexamples(Path folder) {
        this.folder = folder;
    }

    /** Those in a folder, which need not be there yet. */
    public static Counterexamples in(Path folder) {
        return new Counterexamples(folder);
    }

    /**
     * One that was written.
     *
     * @param file or folder
     * @param command that replays it, for a shell in the current folder
     */
    public record Kept(Path file, String command) {

        @Override
        public String toString() {
            return "The smallest case is kept in " + file + "; commit it, it runs first from now on. Replay it with\n  "
                    + command;
        }
    }

    /** Those of a type: {@link Scenario}, {@link Chain}, or {@link CounterSeries}; none for another. */
    public List<Object> of(Class<?> type) {
        if (type == Chain.class) {
            return list(Files::isDirectory).stream()
                    .filter(contract -> Files.exists(contract.resolve(Contract.FILE)))
                    .map(contract -> (Object) ChainContract.read(contract))
                    .toList();
        }
        List<Scenario> scenarios = type == Scenario.class || type == CounterSeries.class ? scenarios() : List.of();
        return type == Scenario.class
                ? List.copyOf(scenarios)
                : scenarios.stream()
                        .flatMap(scenario -> CounterScenario.read(scenario).stream())
                        .map(Object.class::cast)
                        .toList();
    }

    private List<Scenario> scenarios() {
        return list(file -> file.toString().endsWith(".yaml")).stream()
                .map(ScenarioReader::read)
                .toList();
    }

    private List<Path> list(Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a case of a law; the same case of the same law always under the same name.
     *
     * @return empty if no file can say it, as there is none for its type or it holds what the format does not know
     */
    public Optional<Kept> keep(String law, Object smallest) {
        try {
            if (smallest instanceof Chain chain) {
                return Optional.of(keep(law, chain));
            }
            if (smallest instanceof Scenario scenario) {
                return Optional.of(keep(law, ScenarioWriter.yaml(scenario)));
            }
            return smallest instanceof CounterSeries series
                    ? CounterScenario.of(law, series).map(ScenarioWriter::yaml).map(yaml -> keep(law, yaml))
                    : Optional.empty();
        } catch (IllegalArgumentException notSayable) {
            return Optional.empty();
        }
    }

    private Kept keep(String law, Chain chain) {
        Path contract = folder.resolve(name(law, ChainText.of(chain) + chain.limits()));
        try {
            ChainContract.write(chain, contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(contract, "java -jar plugin-harness/target/plugin-harness.jar test " + shown(contract));
    }

    private Kept keep(String law, String yaml) {
        Path file = folder.resolve(name(law, yaml) + ".yaml");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Kept(file, "java -jar simulator/target/simulator.jar --scenario " + shown(file));
    }

    private static String shown(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static String name(String law, String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        List<String> words = new ArrayList<>(List.of(law.split("[^A-Za-z0-9]+")));
        words.removeIf(String::isEmpty);
        return String.join("-", words) + "-" + Long.toHexString(sum.getValue());
    }
}
