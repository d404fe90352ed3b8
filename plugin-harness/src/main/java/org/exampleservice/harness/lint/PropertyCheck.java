package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Nodes.Text;

/** The values that an endpoint is configured with (sdk.md 4.5). */
final class PropertyCheck implements Check {

    @Override
    public void check(Declaration declaration, Findings findings) {
        declaration.properties().forEach(property -> property(property, findings));
    }

    private static void property(ObjectNode property, Findings findings) {
        Optional<Text> type = Nodes.text(property, "type");
        type.filter(word -> !Words.isOneOf(word.value(), Words.PROPERTY_TYPES))
                .ifPresent(word -> findings.add(
                        Rule.PROPERTY_TYPE,
                        word.node(),
                        word.node().pointer() + " is " + Nodes.quoted(word.value()),
                        Words.remedy(word.value(), Words.PROPERTY_TYPES)));
        Optional<DocumentNode> given = property.find("defaultValue");
        given.filter(node -> !isAccepted(node))
                .ifPresent(node -> findings.add(
                        Rule.DEFAULT_VALUE_TYPE,
                        node,
                        node.pointer() + " is " + Nodes.shown(node),
                        node.toJava() instanceof Double
                                ? "Write \"" + Nodes.shown(node) + "\"."
                                : "Write text, or leave it out."));
        String word = type.map(text -> text.value().toLowerCase(Locale.ROOT)).orElse("");
        given.filter(PropertyCheck::isAccepted).ifPresent(node -> fits(word, node, findings));
        if (word.equals("dropdown")) {
            dropdown(property, given, findings);
        }
    }

    private static boolean isAccepted(DocumentNode node) {
        Object value = node.toJava();
        return value instanceof String || value instanceof Long || value instanceof Boolean;
    }

    private static void fits(String type, DocumentNode node, Findings findings) {
        Object value = node.toJava();
        String text = String.valueOf(value);
        boolean fits = switch (type) {
            case "integer" -> value instanceof Long || text.strip().matches("[+-]?\\d{1,18}");
            case "float" -> text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
            case "boolean" -> value instanceof Boolean || text.strip().matches("(?i)true|false");
            case "string", "textarea", "json", "dropdown" -> value instanceof String;
            default -> true;
        };
        if (!fits && !text.isEmpty()) {
            findings.add(
                    Rule.DEFAULT_NOT_OF_TYPE,
                    node,
                    node.pointer() + " is " + Nodes.shown(node) + ", and the type is " + type,
                    "Write a default of that type, or leave it out.");
        }
        if (type.equals("password") && !text.isEmpty()) {
            findings.add(
                    Rule.PASSWORD_DEFAULT,
                    node,
                    node.pointer() + " is there, for everybody to read",
                    "Take it out, and change the password if it was a real one.");
        }
    }

    private static void dropdown(ObjectNode property, Optional<DocumentNode> given, Findings findings) {
        List<String> values = Nodes.values(Nodes.texts(property, "dropdownValues"));
        if (values.isEmpty()) {
            findings.add(
                    Rule.DROPDOWN_VALUES,
                    property,
                    property.pointer() + " is a dropdown without values",
                    "Add dropdownValues, a list of texts.");
        } else if (given.isEmpty()) {
            findings.add(
                    Rule.DROPDOWN_VALUES,
                    property,
                    property.pointer() + " is a dropdown without a default",
                    "Add a defaultValue: " + Nodes.quoted(values.get(0)) + " for one.");
        } else if (!values.contains(String.valueOf(given.get().toJava()))) {
            findings.add(
                    Rule.DROPDOWN_VALUES,
                    given.get(),
                    given.get().pointer() + " is " + Nodes.shown(given.get()) + ", which is not one of dropdownValues",
                    Words.remedy(String.valueOf(given.get().toJava()), values));
        }
    }
}
