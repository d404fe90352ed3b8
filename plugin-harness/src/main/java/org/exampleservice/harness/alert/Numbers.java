package org.exampleservice.harness.alert;

import java.math.BigDecimal;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    /** Without an exponent or needless zeros. */
    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
