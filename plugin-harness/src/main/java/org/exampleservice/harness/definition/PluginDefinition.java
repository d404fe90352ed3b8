package org.exampleservice.harness.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plugin.json declares, as far as the runtime reads it (sdk.md 4). Immutable, hence thread-safe.
 *
 * @param name of the plugin: {@code custom.remote.python.example}
 * @param version as written: {@code 1.18}
 * @param technologies only the first is used for groups and devices; may be empty
 * @param source where the code is
 * @param metrics in the order of the document, as found: keys may repeat
 * @param properties in the order of the document
 * @param json the whole document, unknown fields included; unmodifiable, integers as Long, decimals as Double
 */
public record PluginDefinition(
        String name,
        String version,
        List<String> technologies,
        Source source,
        List<MetricDefinition> metrics,
        List<PropertyDefinition> properties,
        Map<String, Object> json) {

    /**
     * Where the code of a plugin is (sdk.md 4.2).
     *
     * @param packageName Python module, or Java package
     * @param className the plugin's class in it
     * @param installRequires Python packages it needs, as written
     */
    public record Source(String packageName, String className, List<String> installRequires) {
        public Source {
            Objects.requireNonNull(packageName, "packageName");
            Objects.requireNonNull(className, "className");
            installRequires = List.copyOf(installRequires);
        }
    }

    public PluginDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(json, "json");
        technologies = List.copyOf(technologies);
        metrics = List.copyOf(metrics);
        properties = List.copyOf(properties);
    }

    /** The metric of that key that takes numbers, if declared; the last one if declared twice. */
    public Optional<MetricDefinition> timeseries(String key) {
        return metric(key, false);
    }

    /** The metric of that key that takes states, if declared; the last one if declared twice. */
    public Optional<MetricDefinition> stateMetric(String key) {
        return metric(key, true);
    }

    private Optional<MetricDefinition> metric(String key, boolean state) {
        return metrics.stream()
                .filter(metric -> metric.isState() == state && metric.key().equals(key))
                .reduce((first, second) -> second);
    }
}
