package org.exampleservice.harness.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Numbers and lists as people read them. */
final class Text {

    private static final int MOST = 3;

    private Text() {}

    /** Without an exponent or needless zeros. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    /** {@code cycle 3}, or {@code cycle 3 and 4 more}. */
    static String cycles(Collection<Integer> cycles) {
        int first = cycles.iterator().next();
        return "cycle " + first + (cycles.size() == 1 ? "" : " and " + (cycles.size() - 1) + " more");
    }

    /** The first few, and how many there are beside them. */
    static String some(Collection<String> texts) {
        List<String> first = texts.stream().limit(MOST).toList();
        int rest = texts.size() - first.size();
        return String.join(", ", first) + (rest == 0 ? "" : " and " + rest + " more");
    }

    /** {@code 1 value}, {@code 2 values}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
