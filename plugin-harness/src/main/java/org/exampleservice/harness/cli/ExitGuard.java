package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Notices a plugin that ends the process by {@code System.exit}, which nobody can stop any more, and at least says so and
 * gives the exit code of a plugin that raised. A signal goes its usual way.
 */
final class ExitGuard {

    private final String plugin;
    private final PrintWriter err;
    private final Thread hook = new Thread(this::ending, "exit-guard");

    private ExitGuard(String plugin, PrintWriter err) {
        this.plugin = plugin;
        this.err = err;
    }

    /** Runs something that runs a plugin. */
    static <T> T around(String plugin, PrintWriter err, Supplier<T> body) {
        ExitGuard guard = new ExitGuard(plugin, err);
        Runtime.getRuntime().addShutdownHook(guard.hook);
        try {
            return body.get();
        } finally {
            guard.stop();
        }
    }

    private void ending() {
        if (Thread.getAllStackTraces().values().stream().anyMatch(ExitGuard::exits)) {
            err.println(HarnessCommand.NAME + ": the plugin " + Plain.text(plugin)
                    + " called System.exit, which ends the process; on the ActiveGate that is the end of the whole"
                    + " extension module. Throw an exception instead; cycles that were not over are not shown");
            err.flush();
            Runtime.getRuntime().halt(ExitCode.PLUGIN.code());
        }
    }

    /** Whether a thread stands in {@code Runtime.exit}; a signal handler calls the shutdown by another way. */
    private static boolean exits(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    private void stop() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            return;
        }
    }
}
