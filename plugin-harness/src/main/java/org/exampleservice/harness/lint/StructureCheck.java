package org.exampleservice.harness.lint;

import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/** Every object of the document against its shape. */
final class StructureCheck implements Check {

    @Override
    public void check(Declaration declaration, Findings findings) {
        ObjectNode root = declaration.root();
        ShapeCheck.check(Shape.TOP, root, findings);
        one(root, "source", Shape.SOURCE, findings);
        each(root, "metrics", Shape.METRIC, findings);
        Nodes.objects(root, "metrics").forEach(element -> {
            one(element, "timeseries", Shape.TIMESERIES, findings);
            one(element, "statetimeseries", Shape.STATETIMESERIES, findings);
            each(element, "alert_settings", Shape.ALERT, findings);
        });
        each(root, "properties", Shape.PROPERTY, findings);
        one(root, "configUI", Shape.FORM, findings);
        Nodes.object(root, "configUI").ifPresent(form -> each(form, "properties", Shape.FORM_FIELD, findings));
        one(root, "ui", Shape.UI, findings);
        Nodes.object(root, "ui").ifPresent(ui -> ui(ui, findings));
    }

    private static void ui(ObjectNode ui, Findings findings) {
        each(ui, "keyMetrics", Shape.KEY_METRIC, findings);
        Nodes.objects(ui, "keymetrics").forEach(item -> ShapeCheck.checkNames(Shape.KEY_METRIC, item, findings));
        charts(ui, "keycharts", findings);
        charts(ui, "charts", findings);
    }

    private static void charts(ObjectNode ui, String section, Findings findings) {
        each(ui, section, Shape.CHART, findings);
        Nodes.objects(ui, section).forEach(chart -> each(chart, "series", Shape.SERIES, findings));
    }

    private static void one(ObjectNode in, String name, Shape shape, Findings findings) {
        Optional<ObjectNode> object = Nodes.object(in, name);
        object.ifPresent(node -> ShapeCheck.check(shape, node, findings));
    }

    private static void each(ObjectNode in, String name, Shape shape, Findings findings) {
        for (DocumentNode item : Nodes.items(in, name)) {
            if (item instanceof ObjectNode object) {
                ShapeCheck.check(shape, object, findings);
            } else {
                findings.add(
                        Rule.WRONG_TYPE,
                        shape.source(),
                        "it must be an object",
                        item,
                        item.pointer() + " is " + Nodes.shown(item),
                        "Write an object.");
            }
        }
    }
}
