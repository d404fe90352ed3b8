package org.exampleservice.harness.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers by which people multiply without meaning to. */
final class Factors {

    private static final Map<Double, String> ALL = all();

    private Factors() {}

    /** {@code it is 1000 times the field}; empty if a value is no usual multiple of the truth. */
    static String of(double truth, double value) {
        if (truth == 0) {
            return "";
        }
        return ALL.entrySet().stream()
                .filter(entry -> Near.equal(truth * entry.getKey(), value))
                .map(entry -> "it is " + entry.getValue() + " the field")
                .findFirst()
                .orElse("");
    }

    private static Map<Double, String> all() {
        Map<Double, String> factors = new LinkedHashMap<>();
        factors.put(2.0, "twice");
        factors.put(0.5, "half");
        factors.put(-1.0, "minus");
        for (int factor : List.of(1000, 1024, 100, 60, 10, 3600, 1_000_000, 3)) {
            factors.put((double) factor, factor + " times");
            factors.put(1.0 / factor, "a part in " + factor + " of");
        }
        return factors;
    }
}
