package org.exampleservice.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * Changes JSON on its way, an element of the outermost array at a time, so that no more than one is in memory; what is no
 * array is one element. The JSON is ASCII without white space, and its elements are objects. Not threadsafe.
 */
final class JsonElements extends OutputStream {
    private final OutputStream out;
    private final UnaryOperator<byte[]> change;
    private final ByteArrayOutputStream element = new ByteArrayOutputStream();
    private int depth;
    private boolean text;
    private boolean escaped;

    JsonElements(OutputStream out, UnaryOperator<byte[]> change) {
        this.out = out;
        this.change = change;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void write(int next) throws IOException {
        if (depth == 0 && next != '{') {
            out.write(next);
            return;
        }
        element.write(next);
        if (text) {
            inText(next);
        } else {
            structure(next);
        }
    }

    private void inText(int next) {
        text = escaped || next != '"';
        escaped = !escaped && next == '\\';
    }

    private void structure(int next) throws IOException {
        switch (next) {
            case '"' -> text = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {} // part of a number, a word, or between two
        }
        if (depth == 0) {
            out.write(change.apply(element.toByteArray()));
            element.reset();
        }
    }
}
