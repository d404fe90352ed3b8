package org.exampleservice.contract.mutation;

import java.lang.StackWalker.StackFrame;
import java.util.Comparator;

/**
 * A place in a plugin's source that reports something.
 *
 * @param type simple name of the class
 * @param line in its source
 * @param call name of the method that is called there
 */
record CallSite(String type, int line, String call) implements Comparable<CallSite> {

    private static final Comparator<CallSite> ORDER =
            Comparator.comparing(CallSite::type).thenComparing(CallSite::line).thenComparing(CallSite::call);

    /** The place in a package that the current thread calls from; the innermost one. */
    static CallSite current(String packageName, String call) {
        StackFrame frame = StackWalker.getInstance()
                .walk(frames -> frames.filter(each -> each.getClassName().startsWith(packageName + "."))
                        .findFirst())
                .orElseThrow();
        String type = frame.getClassName().substring(packageName.length() + 1);
        return new CallSite(type, frame.getLineNumber(), call);
    }

    @Override
    public int compareTo(CallSite other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + line + " " + call;
    }
}
