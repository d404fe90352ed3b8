package org.exampleservice.harness.contract;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Value;

/** Paths as contracts write them: taken from the folder of the contract. */
record Paths(Path folder) {

    /** The path in a field, if there is one. */
    Optional<Path> optional(ObjectReader reader, String field) {
        return checked(reader, field).optional().map(this::path);
    }

    /** The path in a field; a missing one is a problem. */
    Path required(ObjectReader reader, String field) {
        return path(checked(reader, field).required());
    }

    /** The paths in a field; none if it is missing. */
    List<Path> all(ObjectReader reader, String field) {
        return reader
                .texts(field)
                .check(
                        texts -> texts.stream().allMatch(Paths::isPath),
                        "a list of paths",
                        "Write paths of files and folders.")
                .or(List.of())
                .stream()
                .map(this::path)
                .toList();
    }

    private static Value<String> checked(ObjectReader reader, String field) {
        return reader.text(field).check(Paths::isPath, "a path", "Write the path of a file or folder.");
    }

    private Path path(String text) {
        return folder.resolve(text).normalize();
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && Path.of(text) != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
