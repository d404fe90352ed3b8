package org.exampleservice.simulator.json;

/**
 * Texts as JSON, escaped and with what always stands before and behind them, made ready once. What states, versions and
 * the fixed parts of names are written with are few, and come again with every node. Threadsafe: an entry never changes,
 * and to lose one to another thread costs no more than to make it again.
 */
final class Framed {
    private static final int SLOTS = 64;

    private final String before;
    private final String after;
    private final Entry[] entries = new Entry[SLOTS];

    private static final class Entry {
        private final String text;
        private final Piece json;

        Entry(String text, Piece json) {
            this.text = text;
            this.json = json;
        }
    }

    Framed(String before, String after) {
        this.before = before;
        this.after = after;
    }

    private Piece lookedUp(Entry entry, String text) {
        return entry != null && entry.text.equals(text) ? entry.json : madeReady(text);
    }

    private Piece madeReady(String text) {
        Piece json = Piece.of(before + Escapes.escaped(text) + after);
        entries[text.hashCode() & (SLOTS - 1)] = new Entry(text, json);
        return json;
    }

    /** What writes a text. */
    @SuppressWarnings("ReferenceEquality")
    Piece json(String text) {
        Entry entry = entries[text.hashCode() & (SLOTS - 1)];
        return entry != null && entry.text == text ? entry.json : lookedUp(entry, text);
    }
}
