package org.exampleservice.harness.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which interpreters the scripts stood for that were asked before: such a script, as version managers have, takes longer than
 * the interpreter. Kept for as long as this program runs, and the script is what it was; what it decides by is taken
 * not to change meanwhile. Thread-safe.
 */
final class Executables {

    private final Map<Script, Interpreter> found = new ConcurrentHashMap<>();

    private record Script(String command, FileTime changed) {}

    /** The interpreter itself where it is known and still there, else the one given. */
    Interpreter behind(Interpreter asked) {
        return script(asked).map(found::get).filter(Executables::isThere).orElse(asked);
    }

    /** The one asked has named itself. */
    void keep(Interpreter asked, Interpreter executable) {
        if (!asked.equals(executable)) {
            script(asked).ifPresent(script -> found.put(script, executable));
        }
    }

    private static Optional<Script> script(Interpreter asked) {
        try {
            Path file = Path.of(asked.command());
            return file.isAbsolute()
                    ? Optional.of(new Script(asked.command(), Files.getLastModifiedTime(file)))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isThere(Interpreter executable) {
        return Files.isExecutable(Path.of(executable.command()));
    }
}
