package org.exampleservice.harness.python;

import java.util.Arrays;

/** A line that came before, what it means, and where its number stands; at its end if that may not be another. Immutable. */
final class KnownLine {

    private final byte[] bytes;
    private final int numberBegin;
    private final int numberEnd;
    private final Said said;

    KnownLine(LineScan line, Said said) {
        this.bytes = Arrays.copyOfRange(line.buffer(), line.begin(), line.end());
        this.said = said;
        boolean exchangeable = said.with(0).isPresent() && !line.isNameRepeated();
        this.numberBegin = exchangeable ? line.numberBegin() - line.begin() : bytes.length;
        this.numberEnd = exchangeable ? line.numberEnd() - line.begin() : bytes.length;
    }

    /** What a line means that is this one, or is this one of another number; else null. */
    Said find(LineScan line) {
        if (Arrays.equals(bytes, 0, bytes.length, line.buffer(), line.begin(), line.end())) {
            return said;
        }
        return numberBegin < bytes.length && isLike(line) ? withNumber(line) : null;
    }

    private boolean isLike(LineScan line) {
        byte[] buffer = line.buffer();
        return Arrays.equals(bytes, 0, numberBegin, buffer, line.begin(), line.numberBegin())
                && Arrays.equals(bytes, numberEnd, bytes.length, buffer, line.numberEnd(), line.end());
    }

    private Said withNumber(LineScan line) {
        Number number = JsonNumber.read(line.buffer(), line.numberBegin(), line.numberEnd());
        return number == null ? null : said.with(number).orElse(null);
    }
}
