package org.exampleservice.harness.python;

import java.util.Arrays;

/** A line that came before, what it means, and where its number stands; at its end if that may not be another. Immutable. */
final class KnownLine {

    private final byte[] bytes;
    private final int numberBegin;
    private final int numberEnd;
    private final Said said;

    private KnownLine(byte[] bytes, int numberBegin, int numberEnd, Said said) {
        this.bytes = bytes;
        this.numberBegin = numberBegin;
        this.numberEnd = numberEnd;
        this.said = said;
    }

    /** Of a part of a buffer in which a number was looked for. */
    static KnownLine of(byte[] buffer, int from, int to, NumberField number, Said said) {
        boolean exchangeable = said.with(0).isPresent() && !NumberField.isNamed(buffer, number.end(), to);
        return new KnownLine(
                Arrays.copyOfRange(buffer, from, to),
                (exchangeable ? number.begin() : to) - from,
                (exchangeable ? number.end() : to) - from,
                said);
    }

    /** What a line means that is this one, or is this one of another number; else null. */
    Said find(byte[] buffer, int from, int to, NumberField number) {
        if (Arrays.equals(bytes, 0, bytes.length, buffer, from, to)) {
            return said;
        }
        return numberBegin < bytes.length && number.begin() < to && isLike(buffer, from, to, number)
                ? said.with(number.value()).orElse(null)
                : null;
    }

    private boolean isLike(byte[] buffer, int from, int to, NumberField number) {
        return Arrays.equals(bytes, 0, numberBegin, buffer, from, number.begin())
                && Arrays.equals(bytes, numberEnd, bytes.length, buffer, number.end(), to);
    }
}
