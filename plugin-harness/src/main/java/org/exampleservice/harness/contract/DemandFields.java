package org.exampleservice.harness.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.alert.AlertExpectation;
import org.exampleservice.harness.alert.Missing;
import org.exampleservice.harness.coverage.CoverageSpec;
import org.exampleservice.harness.coverage.CoverageSpec.Exemption;
import org.exampleservice.harness.oracle.OracleSpec;
import org.exampleservice.harness.oracle.OracleSpec.Rule;

/** The fields of demands, for writing a contract down. */
final class DemandFields {

    private DemandFields() {}

    static void put(Map<String, Object> file, Demands demands) {
        demands.oracle().ifPresent(oracle -> file.put("oracle", oracle(oracle)));
        demands.coverage().ifPresent(coverage -> file.put("coverage", coverage(coverage)));
        demands.alerts()
                .ifPresent(alerts -> file.put(
                        "alerts", alerts.stream().map(DemandFields::alert).toList()));
    }

    private static Object oracle(OracleSpec spec) {
        if (spec.equals(OracleSpec.INFER)) {
            return "infer";
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        spec.of().ifPresent(of -> fields.put("of", of.word()));
        spec.group().ifPresent(group -> fields.put("group", group));
        spec.device().ifPresent(device -> fields.put("device", device));
        Map<String, Object> metrics = new LinkedHashMap<>();
        spec.metrics().forEach((key, rule) -> metrics.put(key, rule(rule)));
        putMap(fields, "metrics", metrics);
        putMap(fields, "states", spec.states());
        return fields;
    }

    private static Object rule(Rule rule) {
        if (rule.equals(Rule.of(rule.field()))) {
            return rule.field();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("field", rule.field());
        rule.kind().ifPresent(kind -> fields.put("kind", kind.wireName()));
        if (rule.times() != 1) {
            fields.put("times", rule.times());
        }
        putMap(fields, "dimensions", rule.dimensions());
        return fields;
    }

    private static Object coverage(CoverageSpec spec) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at_least", spec.atLeast());
        Map<String, Object> declares = new LinkedHashMap<>();
        new TreeMap<>(spec.declares()).forEach((kind, number) -> declares.put(kind.word(), number));
        putMap(fields, "declares", declares);
        List<Object> except =
                spec.exemptions().stream().map(DemandFields::exemption).toList();
        if (!except.isEmpty()) {
            fields.put("except", except);
        }
        return fields;
    }

    private static Object exemption(Exemption exemption) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", exemption.kind().word());
        exemption.name().ifPresent(name -> fields.put("name", name));
        fields.put("because", exemption.because());
        return fields;
    }

    private static Object alert(AlertDemand demand) {
        AlertExpectation alert = demand.expectation();
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!demand.cell().isEmpty()) {
            fields.put("cell", demand.cell());
        }
        fields.put("alert", alert.alert());
        alert.on().ifPresent(on -> fields.put("on", on));
        fields.put("opens", alert.opens().isPresent() ? (Object) alert.opens().getAsInt() : "never");
        alert.closes().ifPresent(closes -> fields.put("closes", closes));
        if (alert.missing() != Missing.SKIPPED) {
            fields.put("missing", alert.missing().word());
        }
        return fields;
    }

    private static void putMap(Map<String, Object> fields, String name, Map<String, ?> map) {
        if (!map.isEmpty()) {
            fields.put(name, map);
        }
    }
}
