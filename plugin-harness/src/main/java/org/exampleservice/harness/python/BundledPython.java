package org.exampleservice.harness.python;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The CPython that a Maven profile fetches, for machines without one: in a folder beside the jar, or beside the classes.
 * It comes from a jar, which knows no rights to run and no compiled modules, so both are added before its first use.
 */
final class BundledPython {

    /** The word that asks for it. */
    static final String WORD = "bundled";

    static final String FOLDER = "bundled-python";

    private static final List<String> NAMES = List.of("bin/python3", "python.exe", "bin/python.exe");
    private static final String READY = ".ready";

    private final Path folder;

    BundledPython(Path folder) {
        this.folder = folder;
    }

    /** The one beside this program. */
    static BundledPython besideThis() {
        try {
            Path here = Path.of(BundledPython.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new BundledPython(here.resolveSibling(FOLDER));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of a class is a path", e);
        }
    }

    /** Where it is; empty if nobody fetched it. */
    Optional<Path> fetched() {
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /**
     * Ready to run.
     *
     * @throws PythonSetupException if it was not fetched; the message says how to
     */
    Interpreter interpreter() {
        Path python = find();
        if (!Files.exists(folder.resolve(READY))) {
            makeReady(python);
        }
        return new Interpreter(python.toString());
    }

    private Path find() {
        if (!Files.isDirectory(folder)) {
            throw new PythonSetupException("--python bundled asks for the Python in " + folder
                    + ", and there is none; it is no part of the jar, because it is large. Fetch it with mvn -B -ntp -pl"
                    + " plugin-harness -am package -DskipTests -Pbundled-python, or install Python 3.6 or newer");
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.filter(file -> NAMES.stream().anyMatch(file::endsWith))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new PythonSetupException("--python bundled asks for the Python in " + folder
                            + ", and that folder has no " + NAMES.get(0) + ". Delete it, then fetch it anew"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    /** Safe beside others that do the same; what cannot be written makes it slower to start, no more. */
    private void makeReady(Path python) {
        File program = python.toFile();
        if (!program.canExecute() && !program.setExecutable(true)) {
            throw new PythonSetupException(program + " must not be run. Make it executable");
        }
        try {
            Process compiler = new ProcessBuilder(
                            python.toString(), "-m", "compileall", "-q", "-x", "lib2to3|/test", library(python))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            compiler.getOutputStream().close();
            if (compiler.waitFor() == 0) {
                Files.writeString(folder.resolve(READY), "compiled\n");
            }
        } catch (IOException notWritten) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PythonSetupException("interrupted while the bundled Python was compiled", e);
        }
    }

    private static String library(Path python) {
        return python.getParent().resolveSibling("lib").toString();
    }
}
