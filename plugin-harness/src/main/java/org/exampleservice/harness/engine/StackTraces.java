package org.exampleservice.harness.engine;

import org.exampleservice.harness.plugin.ForeignTrace;

/** Stack traces as plugin authors need them: their own frames, the kit's folded. */
final class StackTraces {

    private static final String OURS = StackTraces.class.getPackageName() + ".";

    private StackTraces() {}

    static String folded(Throwable thrown) {
        if (thrown.getCause() instanceof ForeignTrace foreign) {
            return foreign.trace();
        }
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(cause).append('\n');
            append(cause.getStackTrace(), text);
        }
        return text.toString().stripTrailing();
    }

    /** File and line in the plugin's own code, where its language tells; empty otherwise. */
    static String place(Throwable thrown) {
        return thrown.getCause() instanceof ForeignTrace foreign ? foreign.place() : "";
    }

    /** The name of its class, in its own language. */
    static String className(Throwable thrown) {
        return thrown.getCause() instanceof ForeignTrace foreign
                ? foreign.className()
                : thrown.getClass().getName();
    }

    /** Its class and message, in its own language. */
    static String headline(Throwable thrown) {
        boolean foreign = thrown.getCause() instanceof ForeignTrace;
        return foreign ? className(thrown) + ": " + thrown.getMessage() : thrown.toString();
    }

    private static void append(StackTraceElement[] frames, StringBuilder text) {
        boolean plugin = false;
        for (StackTraceElement frame : frames) {
            boolean ours = frame.getClassName().startsWith(OURS);
            if (ours && plugin) {
                text.append("\t... called by the runtime\n");
                return;
            }
            if (!ours) {
                plugin = true;
                text.append("\tat ").append(frame).append('\n');
            }
        }
    }
}
