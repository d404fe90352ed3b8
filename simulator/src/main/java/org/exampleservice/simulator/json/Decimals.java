package org.exampleservice.simulator.json;

import java.math.BigDecimal;
import java.math.MathContext;

/** Binary fractions as decimals, the same on every JDK; {@link Double#toString(double)} changed in JDK 19. */
final class Decimals {
    private static final int ENOUGH_DIGITS = 17;

    private Decimals() {}

    /** The shortest decimal that reads back as the same value, with at least one digit after the point. */
    static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= ENOUGH_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        String plain = rounded.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
