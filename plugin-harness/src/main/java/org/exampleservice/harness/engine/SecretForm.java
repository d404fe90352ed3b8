package org.exampleservice.harness.engine;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form in which a secret turns up, and how it is masked, however often the text around it was percent-encoded. Immutable,
 * hence thread-safe.
 *
 * @param anchor stands in every text that has the form; may be empty
 * @param pattern finds it
 * @param within whether it is a part of something encoded, which is masked as a whole
 */
record SecretForm(String anchor, Pattern pattern, boolean within) {

    static final String MASK = "******";

    private static final int MOST_LAYERS = 5;

    String mask(String text) {
        if (!text.contains(anchor)) {
            return text;
        }
        BitSet secret = new BitSet(text.length());
        Optional<PercentLayer> layer = Optional.of(PercentLayer.of(text));
        for (int i = 0; i < MOST_LAYERS && layer.isPresent(); i++) {
            find(layer.get(), secret);
            layer = layer.get().next();
        }
        return secret.isEmpty() ? text : masked(text, secret);
    }

    private void find(PercentLayer layer, BitSet secret) {
        Matcher found = pattern.matcher(layer.text());
        int from = 0;
        while (from <= layer.text().length() && found.find(from)) {
            int end = within ? endOf(layer.text(), found.end()) : found.end();
            int start = within ? startOf(layer.text(), found.start()) : found.start();
            secret.set(layer.start(start), layer.start(end));
            from = end;
        }
    }

    private static String masked(String text, BitSet secret) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (int start = secret.nextSetBit(0); start >= 0; start = secret.nextSetBit(done)) {
            masked.append(text, done, start).append(MASK);
            done = secret.nextClearBit(start);
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static int startOf(String text, int from) {
        int start = from;
        while (start > 0 && isEncoded(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOf(String text, int from) {
        int end = from;
        while (end < text.length() && (isEncoded(text.charAt(end)) || text.charAt(end) == '=')) {
            end++;
        }
        return end;
    }

    private static boolean isEncoded(char character) {
        return (character < 0x80 && Character.isLetterOrDigit(character)) || "+/-_".indexOf(character) >= 0;
    }
}
