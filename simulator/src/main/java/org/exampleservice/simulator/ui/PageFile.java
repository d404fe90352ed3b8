package org.exampleservice.simulator.ui;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * A file that the page is made of. The names are fixed, so no path is ever made of what a request says.
 *
 * @param contentType what it is
 * @param name where it lies beside this class
 */
public record PageFile(String contentType, String name) {
    private static final String HTML = "text/html; charset=UTF-8";
    private static final String CSS = "text/css; charset=UTF-8";
    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final String ICON = "image/svg+xml";

    private static final Map<String, PageFile> FILES = Map.ofEntries(
            Map.entry("/ui", new PageFile(HTML, "index.html")),
            file("style.css", CSS),
            file("icon.svg", ICON),
            file("app.js", SCRIPT),
            file("dom.js", SCRIPT),
            file("server.js", SCRIPT),
            file("command.js", SCRIPT),
            file("clock.js", SCRIPT),
            file("fleet.js", SCRIPT),
            file("timeline.js", SCRIPT),
            file("node.js", SCRIPT),
            file("faults.js", SCRIPT),
            file("journal.js", SCRIPT),
            file("sessions.js", SCRIPT),
            file("walk.js", SCRIPT));

    public PageFile {
        requireNonNull(contentType, "contentType");
        requireNonNull(name, "name");
    }

    /** The file that a path leads to, if one does. */
    public static Optional<PageFile> at(String path) {
        return Optional.ofNullable(FILES.get(path));
    }

    /** Its bytes. */
    public byte[] bytes() {
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map.Entry<String, PageFile> file(String name, String contentType) {
        return Map.entry("/ui/" + name, new PageFile(contentType, name));
    }
}
