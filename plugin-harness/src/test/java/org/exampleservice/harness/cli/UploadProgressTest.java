package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class UploadProgressTest {

    private static final long MEGABYTE = 1 << 20;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_terminal_shows_one_line_that_is_gone_before_anything_else_is_printed() {
        UploadProgress progress = progress(true);
        progress.line("Attempting to send plugin to server a");
        progress.sent(MEGABYTE, 4 * MEGABYTE);
        progress.sent(MEGABYTE + 1, 4 * MEGABYTE);
        progress.sent(4 * MEGABYTE, 4 * MEGABYTE);
        progress.line("Attempting to send plugin to server b\u001b[2J");
        progress.close();
        progress.sent(MEGABYTE, 4 * MEGABYTE);

        assertThat(out).hasToString("\r\u001b[K 25 %  1.0 of 4.0 MB\r\u001b[K100 %  4.0 of 4.0 MB\r\u001b[K");
        assertThat(err.toString().lines())
                .containsExactly(
                        "Attempting to send plugin to server a", "Attempting to send plugin to server b\\u001b[2J");
    }

    @Test
    void what_is_no_terminal_and_what_goes_out_at_once_has_no_such_line() {
        try (UploadProgress redirected = progress(false);
                UploadProgress small = progress(true)) {
            redirected.sent(MEGABYTE, 4 * MEGABYTE);
            small.sent(500, 500);
        }

        assertThat(out.toString()).isEmpty();
    }

    private UploadProgress progress(boolean live) {
        return new UploadProgress(new PrintWriter(out, true), new PrintWriter(err, true), live);
    }
}
