package org.exampleservice.simulator.http;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as decimal seconds, without zeros behind that say nothing. */
final class Seconds {
    private static final int NANO_DIGITS = 9;

    private Seconds() {}

    static String of(long nanos) {
        return plain(BigDecimal.valueOf(nanos, NANO_DIGITS));
    }

    static String since1970(Instant instant) {
        return plain(
                BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS)));
    }

    private static String plain(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString();
    }
}
