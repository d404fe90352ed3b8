package org.exampleservice.harness.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for temporary files. */
final class FolderCheck {

    private static final String TOPIC = "temporary";
    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH_MEGABYTES = 50;

    private FolderCheck() {}

    static Diagnosis writable(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "doctor", ".txt");
            try {
                Files.writeString(file, "a few bytes\n");
                return space(folder, Files.getFileStore(folder).getUsableSpace() / MEGABYTE);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            return Diagnosis.broken(
                    TOPIC,
                    folder + " cannot be written to",
                    "name another folder with java -Djava.io.tmpdir=DIR -jar plugin-harness.jar");
        }
    }

    static Diagnosis space(Path folder, long megabytes) {
        String found = folder + " can be written to, " + megabytes + " MB free";
        return megabytes >= ENOUGH_MEGABYTES
                ? Diagnosis.ok(TOPIC, found)
                : Diagnosis.limited(TOPIC, found + ", which is little", "make room there");
    }
}
