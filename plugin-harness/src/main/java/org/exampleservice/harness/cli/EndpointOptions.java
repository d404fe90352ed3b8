package org.exampleservice.harness.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** One endpoint: its name, and after it the values of its form. */
final class EndpointOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "NAME",
            description = "An endpoint of that name; may be repeated, each with --with of its own.")
    private String name = "";

    @Option(
            names = "--with",
            paramLabel = "KEY=VALUE",
            description = "Value of this endpoint's form, over --config; may be repeated.")
    private Map<String, String> config = new LinkedHashMap<>();

    String name() {
        return name;
    }

    Map<String, String> config() {
        return config;
    }
}
