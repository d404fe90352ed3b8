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
 * @param hooksOff sanitizers of Jazzer that would report what the target does by intent
 */
record Target(String word, Class<?> type, Body body, List<String> hooksOff) {

    /** The target talks to a server of its own over a socket. */
    private static final String REQUESTS = "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery";

    /** The operator {@code $matches} of goldens is a pattern by intent, matched within bounds. */
    private static final String PATTERNS = "com.code_intelligence.jazzer.sanitizers.RegexInjection";

    static final List<Target> ALL = List.of(
            new Target("http", HttpFuzz.class, HttpFuzz::fuzzerTestOneInput, REQUESTS),
            new Target("yaml", YamlFuzz.class, YamlFuzz::fuzzerTestOneInput),
            new Target("contract", ContractFuzz.class, ContractFuzz::fuzzerTestOneInput),
            new Target("json", JsonFuzz.class, JsonFuzz::fuzzerTestOneInput),
            new Target("golden", GoldenFuzz.class, GoldenFuzz::fuzzerTestOneInput, PATTERNS),
            new Target("zip", ZipFuzz.class, ZipFuzz::fuzzerTestOneInput),
            new Target("protocol", ProtocolFuzz.class, ProtocolFuzz::fuzzerTestOneInput));

    Target(String word, Class<?> type, Body body, String... hooksOff) {
        this(word, type, body, List.of(hooksOff));
    }

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
