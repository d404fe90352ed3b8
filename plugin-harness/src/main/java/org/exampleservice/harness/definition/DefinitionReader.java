package org.exampleservice.harness.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Problems;
import org.exampleservice.harness.definition.PluginDefinition.Source;

/**
 * Reads plugin.json as leniently as the runtime does: unknown fields are kept and ignored, property types may be
 * written in any case, and what is only shown to people may be missing. What validation would refuse beyond that is
 * still run (sdk.md 12). Thread-safe.
 */
public final class DefinitionReader {

    private DefinitionReader() {}

    /**
     * Reads a plugin.json.
     *
     * @param pluginJson strict JSON in UTF-8
     * @throws org.exampleservice.document.DocumentException with everything that keeps the plugin from being run: a file
     *     that is no JSON object; {@code name}, {@code version}, {@code source.package} or {@code source.className} that
     *     is missing or no text; {@code metrics} that is no list of objects with exactly one of {@code timeseries} and
     *     {@code statetimeseries}, each with a key and the latter with states; a property without key or of unknown type
     */
    public static PluginDefinition read(Path pluginJson) {
        return read(DocumentReader.json(pluginJson));
    }

    /** Reads a plugin.json that was read as a document; see {@link #read(Path)}. */
    public static PluginDefinition read(Document document) {
        Problems problems = new Problems(document.file());
        ObjectReader top = ObjectReader.of(document, problems).ruledBy("sdk.md 4.1");
        String name = top.text("name").required();
        String version = top.text("version").required();
        Source source = source(top.object("source").required().ruledBy("sdk.md 4.2"));
        List<MetricDefinition> metrics = metrics(top);
        List<PropertyDefinition> properties = properties(top);
        problems.throwIfAny();
        Map<String, Object> json = ((ObjectNode) document.root()).toJava();
        return new PluginDefinition(
                name, version, Lenient.texts(top, "technologies"), source, metrics, properties, json);
    }

    private static Source source(ObjectReader source) {
        return new Source(
                source.text("package").required(),
                source.text("className").required(),
                Lenient.texts(source, "install_requires"));
    }

    private static List<MetricDefinition> metrics(ObjectReader top) {
        String entity = Lenient.text(top, "entity").orElse("CUSTOM_DEVICE");
        return top.objects("metrics").required().stream()
                .flatMap(element -> MetricReader.read(element.ruledBy("sdk.md 4.3"), entity).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<PropertyDefinition> properties(ObjectReader top) {
        return top.objects("properties").or(List.of()).stream()
                .flatMap(element -> PropertyReader.read(element.ruledBy("sdk.md 4.5")).stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
