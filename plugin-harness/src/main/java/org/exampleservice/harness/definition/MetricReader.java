package org.exampleservice.harness.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.exampleservice.document.ObjectReader;

/** Reads one element of plugin.json's {@code metrics}. */
final class MetricReader {

    private static final String NUMBERS = "timeseries";
    private static final String STATES = "statetimeseries";

    private MetricReader() {}

    /**
     * The metric, as far as it can be told.
     *
     * @param entity of the document, for an element without one
     * @return empty if it is not clear which kind of metric it is, which has then been reported
     */
    static Optional<MetricDefinition> read(ObjectReader element, String entity) {
        boolean numbers = element.find(NUMBERS).isPresent();
        boolean states = element.find(STATES).isPresent();
        if (numbers == states) {
            reportKind(element, numbers);
            return Optional.empty();
        }
        ObjectReader body = element.object(states ? STATES : NUMBERS).required();
        return Optional.of(new MetricDefinition(
                body.text("key").required(),
                states,
                Lenient.text(body, "displayname").orElse(""),
                Lenient.text(body, "unit").orElse(""),
                body.texts("dimensions").or(List.of()),
                states ? body.texts("states").required() : List.of(),
                Lenient.text(element, "entity").orElse(entity),
                Lenient.text(element, "source", "aggregation"),
                topx(body)));
    }

    private static OptionalInt topx(ObjectReader body) {
        return body.object("topxconfig")
                .optional()
                .flatMap(config -> config.integer("limit", Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .optional())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static void reportKind(ObjectReader element, boolean both) {
        element.report(
                element.node(),
                element.node().pointer()
                        + (both ? " has both " : " has neither ")
                        + NUMBERS
                        + (both ? " and " : " nor ")
                        + STATES,
                "a metric has exactly one of them",
                both ? "Make it two metrics." : "Add timeseries for numbers, statetimeseries for states.");
    }
}
