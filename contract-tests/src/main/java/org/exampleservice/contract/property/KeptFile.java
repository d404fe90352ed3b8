package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ScenarioWriter;

/**
 * One input as a file of the normal kind: a chain as the folder of a contract, a scenario or a counter as a scenario.
 *
 * @param content all that it says, from which it has its name
 */
record KeptFile(Object input, String content) {

    /** Empty if no file can say it. */
    static Optional<KeptFile> of(String law, Object input) {
        try {
            if (input instanceof Chain chain) {
                return Optional.of(new KeptFile(input, ChainText.of(chain) + chain.limits()));
            }
            if (input instanceof Scenario scenario) {
                return Optional.of(new KeptFile(input, ScenarioWriter.yaml(scenario)));
            }
            return input instanceof CounterSeries series
                    ? CounterScenario.of(law, series).map(shown -> new KeptFile(input, ScenarioWriter.yaml(shown)))
                    : Optional.empty();
        } catch (IllegalArgumentException notSayable) {
            return Optional.empty();
        }
    }

    /** Writes it as a folder of this name, or a file of this name and {@code .yaml}. */
    Counterexamples.Kept write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            return input instanceof Chain chain ? contract(chain, folder.resolve(name)) : scenario(folder, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Counterexamples.Kept contract(Chain chain, Path contract) throws IOException {
        ChainContract.write(chain, contract);
        return new Counterexamples.Kept(
                contract, "java -jar plugin-harness/target/plugin-harness.jar test " + shown(contract));
    }

    private Counterexamples.Kept scenario(Path folder, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), content);
        return new Counterexamples.Kept(file, "java -jar simulator/target/simulator.jar --scenario " + shown(file));
    }

    private static String shown(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** Reads one as an input of a type; empty if it is of another. */
    static Optional<Object> read(Class<?> type, Path file) {
        if (type == Chain.class) {
            return Files.exists(file.resolve(Contract.FILE)) ? Optional.of(ChainContract.read(file)) : Optional.empty();
        }
        if (!file.toString().endsWith(".yaml")) {
            return Optional.empty();
        }
        return type == Scenario.class
                ? Optional.of(ScenarioReader.read(file))
                : type == CounterSeries.class
                        ? CounterScenario.read(ScenarioReader.read(file)).map(Object.class::cast)
                        : Optional.empty();
    }
}
