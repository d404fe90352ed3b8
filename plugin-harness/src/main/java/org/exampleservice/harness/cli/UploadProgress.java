package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.exampleservice.harness.packaging.upload.UploadListener;

/**
 * Tells how an upload goes: messages on the error stream, and on a terminal one line that is written over with how much was
 * sent; not for a package that goes out in one piece. Thread-safe.
 */
final class UploadProgress implements UploadListener, AutoCloseable {

    private static final String CLEAR = "\r\u001b[K";
    private static final double MEGABYTE = 1 << 20;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean live;
    private long percent = -1;
    private boolean ended;

    UploadProgress(PrintWriter out, PrintWriter err, boolean live) {
        this.out = out;
        this.err = err;
        this.live = live;
    }

    @Override
    public synchronized void line(String text) {
        clear();
        err.println(Plain.text(text));
    }

    @Override
    public synchronized void sent(long bytes, long all) {
        long now = PERCENT * bytes / all;
        if (live && !ended && now != percent && (percent >= 0 || bytes < all)) {
            percent = now;
            out.print(CLEAR
                    + String.format(Locale.ROOT, "%3d %%  %.1f of %.1f MB", now, bytes / MEGABYTE, all / MEGABYTE));
            out.flush();
        }
    }

    /** Takes the line away for good: a part that goes out after the answer came is not told. */
    @Override
    public synchronized void close() {
        ended = true;
        clear();
    }

    private void clear() {
        if (percent >= 0) {
            percent = -1;
            out.print(CLEAR);
            out.flush();
        }
    }
}
