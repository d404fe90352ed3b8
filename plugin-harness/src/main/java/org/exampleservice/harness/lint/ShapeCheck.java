package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.Member;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.Nearest;
import org.exampleservice.harness.lint.Field.Kind;

/** Holds one object against its shape: fields that are missing, of another type, empty or unknown. */
final class ShapeCheck {

    private static final List<String> SECTIONS =
            List.of("charts", "keycharts", "keymetrics", "keyCharts", "keyMetrics");

    private final Shape shape;
    private final ObjectNode object;
    private final Findings findings;

    private ShapeCheck(Shape shape, ObjectNode object, Findings findings) {
        this.shape = shape;
        this.object = object;
        this.findings = findings;
    }

    static void check(Shape shape, ObjectNode object, Findings findings) {
        ShapeCheck check = new ShapeCheck(shape, object, findings);
        check.missing();
        object.members().forEach(check::member);
    }

    /** Unknown fields only, for objects that the schema does not look at. */
    static void checkNames(Shape shape, ObjectNode object, Findings findings) {
        ShapeCheck check = new ShapeCheck(shape, object, findings);
        object.members().forEach((name, member) -> {
            if (shape.field(name).isEmpty()) {
                check.unknown(name, member);
            }
        });
    }

    private void missing() {
        for (Field field : shape.fields()) {
            if (field.required() && object.find(field.name()).isEmpty()) {
                findings.add(
                        Rule.MISSING_FIELD,
                        shape.source(),
                        "it must be " + field.kind().words(),
                        object,
                        object.pointer() + "/" + field.name() + " is missing",
                        similar(field.name())
                                .map(other -> "There is \"" + other + "\": write it \"" + field.name() + "\".")
                                .orElse("Add it."));
            }
        }
    }

    private Optional<String> similar(String name) {
        List<String> unknown = object.members().keySet().stream()
                .filter(other -> shape.field(other).isEmpty())
                .toList();
        return Nearest.to(name, unknown);
    }

    private void member(String name, Member member) {
        Optional<Field> field = shape.field(name);
        if (field.isEmpty()) {
            unknown(name, member);
        } else if (!field.get().kind().admits(member.value())) {
            wrongType(field.get().kind(), member.value());
        } else if (field.get().filled()) {
            empty(member.value());
        }
    }

    private void wrongType(Kind kind, DocumentNode node) {
        findings.add(
                Rule.WRONG_TYPE,
                shape.source(),
                "it must be " + kind.words(),
                node,
                node.pointer() + " is " + given(kind, node),
                remedy(kind, node));
    }

    private static String given(Kind kind, DocumentNode node) {
        return kind == Kind.TEXTS && node instanceof ListNode ? "a list with something else in it" : Nodes.shown(node);
    }

    private static String remedy(Kind kind, DocumentNode node) {
        if (kind == Kind.TEXT && (node.toJava() instanceof Number || node.toJava() instanceof Boolean)) {
            return "Write \"" + Nodes.shown(node) + "\".";
        }
        if (kind == Kind.TEXTS && node instanceof ObjectNode) {
            return "Write a list; the object that setuptools would take is refused as well.";
        }
        return "Write " + kind.words() + ".";
    }

    private void empty(DocumentNode node) {
        if (node instanceof ListNode list && list.items().isEmpty()) {
            findings.add(
                    Rule.EMPTY_LIST,
                    shape.source(),
                    Rule.EMPTY_LIST.text(),
                    node,
                    node.pointer() + " is empty",
                    "Add an element, or take the field out if it is not required.");
        } else if ("".equals(node.toJava())) {
            findings.add(
                    Rule.EMPTY_TEXT,
                    shape.source(),
                    Rule.EMPTY_TEXT.text(),
                    node,
                    node.pointer() + " is \"\"",
                    "Write a text, or take the field out if it is not required.");
        }
    }

    private void unknown(String name, Member member) {
        String pointer = member.value().pointer();
        if (shape == Shape.TOP && SECTIONS.contains(name)) {
            add(Rule.MISPLACED_SECTION, member, pointer + " stands beside ui", "Move it into ui.");
            return;
        }
        Optional<String> other = shape.names().stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (other.isPresent()) {
            add(Rule.WRONG_CASE, member, pointer + " is another case of " + other.get(), write(other.get()));
        } else if (shape == Shape.SERIES && name.equals("aggeragation")) {
            add(Rule.WRONG_CASE, member, pointer + " is misspelt, as in the official table", write("aggregation"));
        } else {
            String next = Nearest.to(name, shape.names())
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Take it out, unless the extension reads it.");
            add(Rule.UNKNOWN_FIELD, member, pointer + " is unknown", next);
        }
    }

    private static String write(String name) {
        return "Write \"" + name + "\".";
    }

    private void add(Rule rule, Member member, String what, String next) {
        String source = rule == Rule.UNKNOWN_FIELD ? shape.source() : rule.source();
        findings.addName(rule, source, member.position(), member.value().pointer(), what, next);
    }
}
