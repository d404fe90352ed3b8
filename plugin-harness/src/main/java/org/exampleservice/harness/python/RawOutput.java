package org.exampleservice.harness.python;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What comes out of the child's own stdout and stderr, past Python's: compiled code, programs it starts, the last words of
 * a crash. Kept up to a bound, and read to its end however much there is.
 */
final class RawOutput {

    private static final int KEPT_BYTES = 64 * 1024;
    private static final long PATIENCE_MILLIS = 5000;

    private final InputStream in;
    private final Thread reader;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long leftOut;

    RawOutput(InputStream in, long pid) {
        this.in = in;
        reader = new Thread(this::read, "extension-output " + pid);
        reader.setDaemon(true);
        reader.start();
    }

    /** The lines that came since the last call. */
    synchronized List<String> drain() {
        if (kept.size() == 0) {
            return List.of();
        }
        String text = kept.toString(StandardCharsets.UTF_8) + (leftOut > 0 ? "\n... " + leftOut + " more bytes" : "");
        kept.reset();
        leftOut = 0;
        return text.lines().toList();
    }

    /** Waits, not for long, until the child that has ended is read to its end. */
    void await() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        byte[] bytes = new byte[8192];
        try {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                keep(bytes, count);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        int taken = Math.min(count, KEPT_BYTES - kept.size());
        kept.write(bytes, 0, taken);
        leftOut += count - taken;
    }
}
