package org.exampleservice.harness.python;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A Python extension in a folder, checked and ready to run; the folder is never written to. Immutable, hence thread-safe.
 */
public final class PythonExtension {

    private static final String DOTTED_NAME = "[^./\\\\]+(\\.[^./\\\\]+)*";

    private final Path folder;
    private final String module;
    private final String className;
    private final Interpreter interpreter;
    private final PythonOptions options;

    private PythonExtension(
            Path folder, String module, String className, Interpreter interpreter, PythonOptions options) {
        this.folder = folder;
        this.module = module;
        this.className = className;
        this.interpreter = interpreter;
        this.options = options;
    }

    /**
     * Chooses the interpreter and checks that it can run the extension.
     *
     * @param folder with the module; it comes first on {@code sys.path}
     * @param module plugin.json's {@code source.package}
     * @param className plugin.json's {@code source.className}
     * @param requires plugin.json's {@code source.install_requires}
     * @throws PythonSetupException if there is no Python, it is too old, a required package is missing, a
     *     module of the extension does not parse, or there is no such class of extension in it
     */
    public static PythonExtension of(
            Path folder, String module, String className, List<String> requires, PythonOptions options) {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(className, "className");
        Path absolute = folder.toAbsolutePath().normalize();
        Interpreter chosen = Interpreter.choose(options.interpreter(), absolute, System.getenv());
        Interpreter interpreter = Requirements.check(chosen, absolute, requires, module, className);
        return new PythonExtension(absolute, module, className, interpreter, options);
    }

    /** Whether the folder has the module, as a file or as a package (sdk.md 4.2). */
    public static boolean isIn(Path folder, String module) {
        if (!module.matches(DOTTED_NAME)) {
            return false;
        }
        Path place = folder.resolve(module.replace('.', '/'));
        return Files.isDirectory(place) || Files.isRegularFile(place.resolveSibling(place.getFileName() + ".py"));
    }

    /**
     * Begins a run; its process starts with the first instance.
     *
     * @param environment variables over those that the process has anyway
     */
    public PythonRun start(Map<String, String> environment) {
        return new PythonRun(this, environment);
    }

    /** Begins a run without variables of its own, and has its process start at once. */
    public PythonRun startEarly() {
        PythonRun run = start(Map.of());
        run.begin();
        return run;
    }

    Path folder() {
        return folder;
    }

    String module() {
        return module;
    }

    String className() {
        return className;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    PythonOptions options() {
        return options;
    }
}
