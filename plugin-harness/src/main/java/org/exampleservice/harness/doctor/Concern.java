package org.exampleservice.harness.doctor;

import java.util.Map;

/** Which verbs a topic matters to. */
final class Concern {

    private static final String RUNNING = "run, test, repro, preview, activegate and demo";
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("java", "every verb"),
            Map.entry("compiler", "run, test, repro, preview and activegate --allow-java, with sources in Java"),
            Map.entry("memory", "run, test and activegate"),
            Map.entry("processors", "every verb"),
            Map.entry("python", RUNNING + ", with Python extensions; validate, build and upload need none"),
            Map.entry("requests", RUNNING + ", with extensions that import it"),
            Map.entry("bundled", "run, preview, activegate and demo with --python bundled, test with python: bundled"),
            Map.entry("loopback", RUNNING + ", and upload to this machine"),
            Map.entry("ports", "activegate and the simulator, where no --port is given"),
            Map.entry("temporary", RUNNING),
            Map.entry("text", "every verb that prints names"),
            Map.entry("terminal", "test and upload, which show progress on one, and review, which asks on one"),
            Map.entry("extension", "run, test, preview and activegate with this extension"),
            Map.entry("requires", "run, test, preview and activegate with this extension"));

    private Concern() {}

    static String of(String topic) {
        return VERBS.getOrDefault(topic, "");
    }
}
