package org.exampleservice.simulator.scenario;

import org.exampleservice.simulator.model.TextSink;

/** Puts the pieces of a text together. Not threadsafe. */
public final class TextBuilder implements TextSink {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void text(String piece) {
        text.append(piece);
    }

    @Override
    public void number(long number) {
        text.append(number);
    }

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
