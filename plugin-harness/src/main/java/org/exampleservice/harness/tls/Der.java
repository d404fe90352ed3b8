package org.exampleservice.harness.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The few kinds of value that a certificate is made of, in the Distinguished Encoding Rules (X.690). */
final class Der {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, join(parts));
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, join(parts));
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] text(String text) {
        return tagged(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] bytes) {
        return tagged(0x04, bytes);
    }

    static byte[] bits(int unused, byte... bytes) {
        return tagged(0x03, join(new byte[] {(byte) unused}, bytes));
    }

    /** UTCTime, good up to 2049. */
    static byte[] time(Instant instant) {
        return tagged(0x17, TIME.format(instant).substring(2).getBytes(StandardCharsets.US_ASCII));
    }

    /** A part of its own kind within a structure: its number, and whether it is made of others. */
    static byte[] context(int number, boolean constructed, byte[] content) {
        return tagged((constructed ? 0xA0 : 0x80) | number, content);
    }

    /** An object identifier in dots: {@code 2.5.29.17}. */
    static byte[] oid(String dotted) {
        int[] arcs = Pattern.compile("\\.")
                .splitAsStream(dotted)
                .mapToInt(Integer::parseInt)
                .toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            int arc = arcs[i];
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >>> shift != 0) {
                    out.write(0x80 | (arc >>> shift & 0x7F));
                }
            }
            out.write(arc & 0x7F);
        }
        return tagged(0x06, out.toByteArray());
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int zeros = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - zeros));
            out.write(length, zeros, length.length - zeros);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
