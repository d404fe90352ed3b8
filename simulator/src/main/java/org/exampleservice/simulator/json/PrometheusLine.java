package org.exampleservice.simulator.json;

import org.exampleservice.simulator.model.Figure;
import org.exampleservice.simulator.model.TextSink;

/** Samples that have their first labels in common. Also takes a text piece by piece. Not threadsafe. */
final class PrometheusLine implements TextSink {
    private final StringBuilder out;
    private final StringBuilder text;

    /** A text, and no sample. */
    PrometheusLine() {
        this(new StringBuilder(), "");
    }

    /** Samples of a metric, without labels yet. */
    PrometheusLine(StringBuilder out, String name) {
        this(out, new StringBuilder(name));
    }

    private PrometheusLine(StringBuilder out, StringBuilder text) {
        this.out = out;
        this.text = text;
    }

    @Override
    public void text(String piece) {
        text.append(piece);
    }

    @Override
    public void number(long number) {
        text.append(number);
    }

    /** What was written so far. */
    String raw() {
        return text.toString();
    }

    /** The same with one label more, any text. */
    PrometheusLine with(String label, String value) {
        StringBuilder longer = new StringBuilder(text).append(text.indexOf("{") < 0 ? '{' : ',');
        longer.append(label).append("=\"");
        value.chars().forEach(character -> escaped((char) character, longer));
        return new PrometheusLine(out, longer.append('"'));
    }

    /** Writes a sample, unless there is nothing to say. */
    void value(long figure) {
        if (figure != Figure.MISSING) {
            line(Figure.isNumber(figure) ? Long.toString(figure) : "NaN");
        }
    }

    /** Writes a sample of tenths. */
    void tenths(long figure) {
        if (Figure.isNumber(figure)) {
            line(figure / 10 + "." + figure % 10);
        } else {
            value(figure);
        }
    }

    private void line(String value) {
        out.append(text).append("} ").append(value).append('\n');
    }

    private static void escaped(char character, StringBuilder out) {
        switch (character) {
            case '\\' -> out.append("\\\\");
            case '"' -> out.append("\\\"");
            case '\n' -> out.append("\\n");
            default -> out.append(character);
        }
    }
}
