package org.exampleservice.harness.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text as it reads after percent-decoding so and so often, and where each of its characters stands in the text that was
 * begun with. Bytes that are no UTF-8 count as Latin-1. Not thread-safe, and only as long-lived as a search.
 */
final class PercentLayer {

    private static final int CODE = 3;
    private static final int LONGEST_CHARACTER = 4;

    private final String text;
    private final int[] starts;

    private PercentLayer(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** Nothing decoded yet. */
    static PercentLayer of(String text) {
        int[] starts = new int[text.length() + 1];
        Arrays.setAll(starts, at -> at);
        return new PercentLayer(text, starts);
    }

    String text() {
        return text;
    }

    /** Where a character of this layer begins in the first; its end is where the next one begins. */
    int start(int at) {
        return starts[at];
    }

    /** Decoded once more; empty if there is nothing to decode. */
    Optional<PercentLayer> next() {
        StringBuilder decoded = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int bytes = Math.max(1, bytesOfCharacter(at));
            String read = isCode(at) ? read(at, bytes) : text.substring(at, at + 1);
            Arrays.fill(places, decoded.length(), decoded.length() + read.length(), starts[at]);
            at += isCode(at) ? CODE * bytes : 1;
            decoded.append(read);
        }
        places[decoded.length()] = starts[text.length()];
        return decoded.length() == text.length()
                ? Optional.empty()
                : Optional.of(new PercentLayer(decoded.toString(), places));
    }

    /** How many codes from here on are one character of UTF-8; 0 if they are none. */
    private int bytesOfCharacter(int at) {
        for (int bytes = 1; bytes <= LONGEST_CHARACTER && isCode(at + (bytes - 1) * CODE); bytes++) {
            if (isCharacter(bytes(at, bytes))) {
                return bytes;
            }
        }
        return 0;
    }

    private boolean isCode(int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private String read(int at, int count) {
        byte[] bytes = bytes(at, count);
        return new String(bytes, isCharacter(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(int at, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) HexFormat.fromHexDigits(text, at + i * CODE + 1, at + (i + 1) * CODE);
        }
        return bytes;
    }

    private static boolean isCharacter(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
