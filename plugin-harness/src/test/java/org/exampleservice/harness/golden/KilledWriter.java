package org.exampleservice.harness.golden;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes two goldens in turn until somebody kills it; says so when it has written the first. */
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        Path golden = Path.of(args[0]);
        byte[][] texts = {Files.readAllBytes(Path.of(args[1])), Files.readAllBytes(Path.of(args[2]))};
        for (int turn = 0; turn < 1_000_000; turn++) {
            AtomicFile.replace(golden, texts[turn % 2]);
            if (turn == 0) {
                Files.createFile(Path.of(args[3]));
            }
        }
    }
}
