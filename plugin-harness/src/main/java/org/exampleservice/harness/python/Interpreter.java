package org.exampleservice.harness.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Python that runs an extension.
 *
 * @param command to start it
 */
record Interpreter(String command) {

    private static final List<String> ENVIRONMENTS = List.of(".venv", "venv");
    private static final List<String> IN_ENVIRONMENT = List.of("bin/python3", "bin/python", "Scripts/python.exe");
    private static final List<String> ON_PATH = List.of("python3", "python3.exe", "python.exe");

    /** The one asked for, else a virtual environment in or beside the folder, else the one on the path. */
    static Interpreter choose(Optional<String> asked, Path folder, Map<String, String> environment) {
        return asked.map(Interpreter::asked)
                .or(() -> virtualEnvironment(folder))
                .or(() -> onPath(environment.getOrDefault("PATH", "")))
                .orElseThrow(() -> new PythonSetupException("this is a Python extension, and there is no python3 on the"
                        + " path and no virtual environment (.venv, venv) in or beside " + folder
                        + ". Install Python 3.6 or newer, or name one with --python; --python bundled brings its own"));
    }

    static Interpreter asked(String command) {
        if (command.equals(BundledPython.WORD)) {
            return BundledPython.besideThis().interpreter();
        }
        boolean isPath = command.contains("/") || command.contains(File.separator);
        return new Interpreter(isPath ? Path.of(command).toAbsolutePath().toString() : command);
    }

    private static Optional<Interpreter> virtualEnvironment(Path folder) {
        return Stream.of(folder, folder.resolveSibling(""))
                .flatMap(place -> ENVIRONMENTS.stream().map(place::resolve))
                .flatMap(place -> IN_ENVIRONMENT.stream().map(place::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Interpreter(file.toString()));
    }

    static Optional<Interpreter> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(place -> !place.isEmpty())
                .flatMap(place -> ON_PATH.stream().flatMap(name -> file(place, name).stream()))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Interpreter(file.toString()));
    }

    private static Optional<Path> file(String place, String name) {
        try {
            return Optional.of(Path.of(place, name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
