package org.exampleservice.harness.python;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Says what Python there is, without running an extension. Stateless, hence thread-safe. */
public final class PythonProbe {

    private PythonProbe() {}

    /**
     * The Python that an extension without a virtual environment would run with.
     *
     * @param environment has the {@code PATH}
     */
    public static Optional<Path> onPath(Map<String, String> environment) {
        return Interpreter.onPath(environment.getOrDefault("PATH", "")).map(found -> Path.of(found.command()));
    }
}
