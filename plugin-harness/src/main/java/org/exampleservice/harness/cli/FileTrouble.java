package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why a file or folder could not be used, for people: what was to be done, what the file system said, what to do next. */
final class FileTrouble {

    private FileTrouble() {}

    static String text(UncheckedIOException e) {
        return e.getMessage() + ": " + reason(e.getCause());
    }

    private static String reason(IOException cause) {
        if (!(cause instanceof FileSystemException failed)) {
            return String.valueOf(cause);
        }
        String file = Optional.ofNullable(failed.getFile()).orElse("it");
        if (cause instanceof AccessDeniedException) {
            return file
                    + " may not be used by you (the file system's rights). Name another place, or change its rights";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return file + " is in the way (a folder is needed there). Name another place, or remove it";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no " + file + ". Check the path";
        }
        if (cause instanceof FileSystemLoopException) {
            return file + " leads back to itself by links. Remove the link";
        }
        return file + " cannot be used (the file system says: "
                + Optional.ofNullable(failed.getReason())
                        .orElse(cause.getClass().getSimpleName())
                + "). Mend that, or name another place";
    }
}
