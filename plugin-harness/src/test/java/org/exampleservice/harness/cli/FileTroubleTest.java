package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileTroubleTest {

    @Test
    void each_trouble_says_what_and_why_and_what_to_do() {
        assertThat(text(new AccessDeniedException("ro/x")))
                .isEqualTo("cannot write the report to x: ro/x may not be used by you (the file system's rights). Name"
                        + " another place, or change its rights");
        assertThat(text(new FileAlreadyExistsException("file")))
                .isEqualTo("cannot write the report to x: file is in the way (a folder is needed there). Name another"
                        + " place, or remove it");
        assertThat(text(new NoSuchFileException("none")))
                .isEqualTo("cannot write the report to x: there is no none. Check the path");
        assertThat(text(new FileSystemLoopException("a/b")))
                .isEqualTo("cannot write the report to x: a/b leads back to itself by links. Remove the link");
        assertThat(text(new FileSystemException("big", null, "No space left on device")))
                .isEqualTo("cannot write the report to x: big cannot be used (the file system says: No space left on"
                        + " device). Mend that, or name another place");
        assertThat(text(new FileSystemException(null)))
                .isEqualTo(
                        "cannot write the report to x: it cannot be used (the file system says: FileSystemException)."
                                + " Mend that, or name another place");
        assertThat(text(new IOException("Stream closed")))
                .isEqualTo("cannot write the report to x: java.io.IOException: Stream closed");
    }

    private static String text(IOException cause) {
        return FileTrouble.text(new UncheckedIOException("cannot write the report to x", cause));
    }
}
