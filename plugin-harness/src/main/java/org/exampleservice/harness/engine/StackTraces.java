package org.exampleservice.harness.engine;

/** Stack traces as plugin authors need them: their own frames, the kit's folded. */
final class StackTraces {

    private static final String OURS = StackTraces.class.getPackageName() + ".";

    private StackTraces() {}

    static String folded(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(cause).append('\n');
            append(cause.getStackTrace(), text);
        }
        return text.toString().stripTrailing();
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
