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
        private final byte[] json;

        Entry(String text, byte[] json) {
            this.text = text;
            this.json = json;
        }
    }

    Framed(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The bytes that write a text; not to be changed. */
    @SuppressWarnings("ReferenceEquality")
    byte[] json(String text) {
        int slot = text.hashCode() & (SLOTS - 1);
        Entry entry = entries[slot];
        if (entry == null || (entry.text != text && !entry.text.equals(text))) {
            entry = new Entry(text, JsonBuffer.ascii(before + Escapes.escaped(text) + after));
            entries[slot] = entry;
        }
        return entry.json;
    }
}
