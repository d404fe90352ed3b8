package org.exampleservice.contract.fuzz;

import java.nio.file.Path;
import java.util.List;
import org.exampleservice.contract.House;
import org.exampleservice.harness.python.ProtocolFuzz;
import org.exampleservice.harness.source.ZipFuzz;

/**
 * What is fuzzed.
 *
 * @param word its name in folders and tables
 * @param type the class that Jazzer runs
 * @param body one try
 */
record Target(String word, Class<?> type, Body body) {

    static final List<Target> ALL = List.of(
            new Target("http", HttpFuzz.class, HttpFuzz::fuzzerTestOneInput),
            new Target("yaml", YamlFuzz.class, YamlFuzz::fuzzerTestOneInput),
            new Target("contract", ContractFuzz.class, ContractFuzz::fuzzerTestOneInput),
            new Target("json", JsonFuzz.class, JsonFuzz::fuzzerTestOneInput),
            new Target("golden", GoldenFuzz.class, GoldenFuzz::fuzzerTestOneInput),
            new Target("zip", ZipFuzz.class, ZipFuzz::fuzzerTestOneInput),
            new Target("protocol", ProtocolFuzz.class, ProtocolFuzz::fuzzerTestOneInput));

    /** One try. */
    @FunctionalInterface
    interface Body {
        void run(byte[] input) throws Exception;
    }

    /** The inputs that stay. */
    Path corpus() {
        return House.at("contract-tests/src/test/corpus").resolve(word);
    }
}
