package org.exampleservice.harness.cli;

import java.io.PrintWriter;

/** One line that says what is running, written over and over; on a terminal only, and not for a single thing. */
final class Progress {

    private static final String CLEAR = "\r\u001b[K";
    private static final int WIDEST = 60;

    private final PrintWriter out;
    private final boolean shown;
    private final int count;
    private int number;

    /** For so many things. */
    Progress(PrintWriter out, boolean live, int count) {
        this.out = out;
        this.shown = live && count > 1;
        this.count = count;
    }

    /** Says which is running now. */
    void next(String name) {
        number++;
        if (shown) {
            String plain = Plain.text(name);
            int from = Math.max(0, plain.length() - WIDEST);
            out.print(CLEAR + number + "/" + count + "  " + plain.substring(from));
            out.flush();
        }
    }

    /** Takes the line away, before anything else is printed. */
    void clear() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
