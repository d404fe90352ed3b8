package org.exampleservice.harness.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.oracle.OracleSpec;
import org.exampleservice.harness.oracle.OracleSpec.Of;
import org.exampleservice.harness.oracle.OracleSpec.Rule;
import org.exampleservice.harness.recording.MetricKind;

/** Reads {@code oracle}: the text {@code infer}, or what stands for what. */
final class OracleReader {

    private static final String INFER = "infer";
    private static final Map<String, Of> OF = new LinkedHashMap<>();
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();
    private static final Map<String, MetricKind> KINDS = new LinkedHashMap<>();

    static {
        Arrays.stream(Of.values()).forEach(of -> OF.put(of.word(), of));
        OracleSpec.NUMBERS.forEach(field -> FIELDS.put(field, field));
        FIELDS.put("stat_counter", OracleSpec.SAMPLES);
        Arrays.stream(MetricKind.values())
                .filter(kind -> kind != MetricKind.STATE)
                .forEach(kind -> KINDS.put(kind.wireName(), kind));
    }

    private final ObjectReader root;

    OracleReader(ObjectReader root) {
        this.root = root;
    }

    Optional<OracleSpec> read() {
        Optional<DocumentNode> node = root.find("oracle");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof ObjectNode) {
            return root.object("oracle").optional().map(OracleReader::spec);
        }
        root.choice("oracle", Map.of(INFER, true)).required();
        return Optional.of(OracleSpec.INFER);
    }

    private static OracleSpec spec(ObjectReader fields) {
        OracleSpec spec = new OracleSpec(
                fields.choice("of", OF).optional(),
                fields.text("group").optional(),
                fields.text("device").optional(),
                metrics(fields),
                states(fields));
        fields.rejectUnknown();
        return spec;
    }

    private static Map<String, Rule> metrics(ObjectReader oracle) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        oracle.object("metrics")
                .optional()
                .ifPresent(metrics -> metrics.values()
                        .forEach((key, value) -> rules.put(
                                key,
                                value instanceof ObjectNode
                                        ? metrics.object(key)
                                                .optional()
                                                .map(OracleReader::rule)
                                                .orElseThrow()
                                        : Rule.of(metrics.choice(key, FIELDS).required()))));
        return rules;
    }

    private static Rule rule(ObjectReader fields) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        fields.object("dimensions")
                .optional()
                .ifPresent(names -> names.values()
                        .keySet()
                        .forEach(name -> dimensions.put(name, names.text(name).required())));
        Rule rule = new Rule(
                fields.choice("field", FIELDS).required(),
                fields.choice("kind", KINDS).optional(),
                fields.number("times").or(1.0),
                dimensions);
        fields.rejectUnknown();
        return rule;
    }

    private static Map<String, String> states(ObjectReader oracle) {
        Map<String, String> states = new LinkedHashMap<>();
        oracle.object("states")
                .optional()
                .ifPresent(keys -> keys.values()
                        .keySet()
                        .forEach(key -> states.put(
                                key,
                                keys.choice(key, Map.of(OracleSpec.STATE, OracleSpec.STATE))
                                        .required())));
        return states;
    }
}
