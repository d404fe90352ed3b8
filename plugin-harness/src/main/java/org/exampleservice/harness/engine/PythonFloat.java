package org.exampleservice.harness.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Floats as Python prints them: the shortest decimal that reads back as the same, with an exponent below 1e-4 and from
 * 1e16 on. The same on every JDK, which {@link Double#toString(double)} is not: it changed in JDK 19.
 */
final class PythonFloat {

    private static final int MOST_DIGITS = 17;
    private static final int LEAST_EXPONENT = -4;
    private static final int FIRST_LARGE_EXPONENT = 16;
    private static final List<RoundingMode> NEAREST_FIRST =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING);

    private PythonFloat() {}

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        String sign = value < 0 || 1 / value < 0 ? "-" : "";
        double size = Math.abs(value);
        if (Double.isInfinite(size)) {
            return sign + "inf";
        }
        return sign + (size == 0 ? "0.0" : written(shortest(size)));
    }

    private static BigDecimal shortest(double size) {
        BigDecimal exact = new BigDecimal(size);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == size) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String written(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        if (exponent >= LEAST_EXPONENT && exponent < FIRST_LARGE_EXPONENT) {
            return plain.setScale(Math.max(1, plain.scale()), RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        String digits = plain.unscaledValue().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int size = Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
