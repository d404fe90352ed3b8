package org.exampleservice.harness.lint;

import java.util.HashMap;
import java.util.Map;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/** The form that an endpoint is configured in (sdk.md 4.6). */
final class FormCheck implements Check {

    @Override
    public void check(Declaration declaration, Findings findings) {
        Map<Long, DocumentNode> places = new HashMap<>();
        for (ObjectNode field : declaration.formFields()) {
            field.find("displayOrder").ifPresent(order -> order(order, places, findings));
        }
    }

    private static void order(DocumentNode order, Map<Long, DocumentNode> places, Findings findings) {
        if (!(order.toJava() instanceof Long place) || place < 1) {
            findings.add(
                    Rule.DISPLAY_ORDER_RANGE,
                    order,
                    order.pointer() + " is " + Nodes.shown(order),
                    "Write 1 for the first field.");
            return;
        }
        DocumentNode other = places.putIfAbsent(place, order);
        if (other != null) {
            findings.add(
                    Rule.DISPLAY_ORDER_TIE,
                    order,
                    order.pointer() + " is " + place + ", as is " + other.pointer(),
                    "Number the fields from 1; which of the two comes first is not said anywhere.");
        }
    }
}
