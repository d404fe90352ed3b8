package org.exampleservice.harness.doctor;

import java.util.List;
import javax.tools.ToolProvider;

/** The Java that runs this, and what it may use of the machine. */
final class JavaCheck {

    private static final long MEGABYTE = 1 << 20;
    private static final long ENOUGH_MEGABYTES = 128;

    private JavaCheck() {}

    static List<Diagnosis> all() {
        return List.of(
                Diagnosis.ok("java", version()),
                compiler(ToolProvider.getSystemJavaCompiler() != null),
                memory(Runtime.getRuntime().maxMemory() / MEGABYTE),
                processors(Runtime.getRuntime().availableProcessors()));
    }

    private static String version() {
        return Runtime.version() + " of " + System.getProperty("java.vendor") + " at "
                + System.getProperty("java.home");
    }

    static Diagnosis compiler(boolean there) {
        return there
                ? Diagnosis.ok("compiler", "Java extensions that are sources can run")
                : Diagnosis.limited(
                        "compiler",
                        "this Java has none, so Java extensions run from jars only",
                        "run with a JDK instead of a JRE");
    }

    static Diagnosis memory(long megabytes) {
        String found = megabytes + " MB at most";
        return megabytes >= ENOUGH_MEGABYTES
                ? Diagnosis.ok("memory", found)
                : Diagnosis.limited(
                        "memory",
                        found + ", which is little for fleets of thousands",
                        "give more with java -Xmx256m -jar plugin-harness.jar");
    }

    static Diagnosis processors(int count) {
        return Diagnosis.ok("processors", count + (count == 1 ? " processor" : " processors"));
    }
}
