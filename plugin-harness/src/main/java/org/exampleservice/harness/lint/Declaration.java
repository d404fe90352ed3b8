package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Nodes.Text;

/**
 * A plugin.json as the checks look at it, however broken it is. Immutable.
 *
 * @param root of the document
 * @param sources the files beside it
 */
record Declaration(ObjectNode root, Sources sources) {

    /**
     * One element of {@code metrics} that is a metric of one kind.
     *
     * @param element of the list
     * @param body under timeseries or statetimeseries
     * @param isState which of the two
     */
    record Metric(ObjectNode element, ObjectNode body, boolean isState) {

        Optional<Text> key() {
            return Nodes.text(body, "key");
        }

        boolean hasKey(String key) {
            return key().filter(own -> own.value().equals(key)).isPresent();
        }

        List<Text> dimensions() {
            return Nodes.texts(body, "dimensions");
        }

        List<Text> states() {
            return Nodes.texts(body, "states");
        }

        Optional<String> entity() {
            return Nodes.text(element, "entity").map(Text::value);
        }

        static Stream<Metric> of(ObjectNode element) {
            Optional<ObjectNode> numbers = Nodes.object(element, "timeseries");
            Optional<ObjectNode> states = Nodes.object(element, "statetimeseries");
            return Stream.concat(
                    numbers.stream().map(body -> new Metric(element, body, false)),
                    states.stream().map(body -> new Metric(element, body, true)));
        }
    }

    /**
     * One chart of {@code ui}.
     *
     * @param node of it
     * @param isKey whether it is a key chart, which is never split by dimension
     */
    record Chart(ObjectNode node, boolean isKey) {

        List<ObjectNode> series() {
            return Nodes.objects(node, "series");
        }
    }

    List<Metric> metrics() {
        return Nodes.objects(root, "metrics").stream().flatMap(Metric::of).toList();
    }

    Optional<Metric> metric(String key) {
        return metrics().stream().filter(metric -> metric.hasKey(key)).findFirst();
    }

    List<String> keys() {
        return metrics().stream()
                .flatMap(metric -> metric.key().stream())
                .map(Text::value)
                .toList();
    }

    /** The entity type of a metric; that of the document if it has none. */
    String entity(Metric metric) {
        return metric.entity().orElseGet(() -> Nodes.textOr(root, "entity", "CUSTOM_DEVICE"));
    }

    List<ObjectNode> properties() {
        return Nodes.objects(root, "properties");
    }

    List<ObjectNode> formFields() {
        return Nodes.object(root, "configUI").stream()
                .flatMap(form -> Nodes.objects(form, "properties").stream())
                .toList();
    }

    Optional<ObjectNode> ui() {
        return Nodes.object(root, "ui");
    }

    /** Key metrics as every example writes them, which the schema does not know. */
    List<ObjectNode> uncheckedKeyMetrics() {
        return ui().stream()
                .flatMap(ui -> Nodes.objects(ui, "keymetrics").stream())
                .toList();
    }

    /** Key metrics as the schema writes them. */
    List<ObjectNode> checkedKeyMetrics() {
        return ui().stream()
                .flatMap(ui -> Nodes.objects(ui, "keyMetrics").stream())
                .toList();
    }

    List<ObjectNode> keyMetrics() {
        return Stream.concat(uncheckedKeyMetrics().stream(), checkedKeyMetrics().stream())
                .toList();
    }

    List<Chart> charts() {
        return Stream.concat(
                        Stream.of("keycharts", "keyCharts").flatMap(section -> charts(section, true)),
                        charts("charts", false))
                .toList();
    }

    private Stream<Chart> charts(String section, boolean isKey) {
        return ui().stream().flatMap(ui -> Nodes.objects(ui, section).stream()).map(node -> new Chart(node, isKey));
    }
}
