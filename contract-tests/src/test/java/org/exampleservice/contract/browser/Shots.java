package org.exampleservice.contract.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of pages, for people to look at: into the folder {@code -Dbrowser.shots=…}, and none without it. */
final class Shots {

    private Shots() {}

    static void take(Browser browser, String name) {
        String folder = System.getProperty("browser.shots", "");
        if (!folder.isEmpty()) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name + ".png"), browser.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
