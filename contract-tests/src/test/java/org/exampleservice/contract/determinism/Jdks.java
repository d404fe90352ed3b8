package org.exampleservice.contract.determinism;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.contract.House;

/**
 * The JDKs of this machine: the running one, those beside it, and those that {@code OTHER_JDKS} names, a system property or
 * an environment variable with homes separated like a class path.
 */
final class Jdks {

    private static final String OTHERS = "OTHER_JDKS";
    private static final int OLDEST = 17;

    private Jdks() {}

    /**
     * A JDK.
     *
     * @param version as it calls itself
     * @param home with {@code bin/java}
     */
    record Jdk(String version, Path home) {

        String java() {
            return home.resolve("bin/java").toString();
        }

        @Override
        public String toString() {
            return "JDK " + version;
        }
    }

    static Jdk running() {
        return new Jdk(System.getProperty("java.version"), Path.of(System.getProperty("java.home")));
    }

    /** One for each other version from 17 on; empty if there is none. */
    static List<Jdk> others() {
        Map<String, Jdk> found = new TreeMap<>();
        homes().filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .filter(home -> Files.isReadable(home.resolve("release")))
                .map(home -> new Jdk(version(home), home))
                .filter(jdk -> Runtime.Version.parse(jdk.version()).feature() >= OLDEST)
                .forEach(jdk -> found.putIfAbsent(jdk.version(), jdk));
        found.remove(running().version());
        return List.copyOf(found.values());
    }

    private static Stream<Path> homes() {
        List<Path> homes = new ArrayList<>();
        String named = Objects.requireNonNullElse(
                System.getProperty(OTHERS), Objects.requireNonNullElse(System.getenv(OTHERS), ""));
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(named)
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .forEach(homes::add);
        Path siblings = running().home().getParent();
        if (siblings != null) {
            homes.addAll(House.foldersIn(siblings));
        }
        return homes.stream();
    }

    private static String version(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return release.getProperty("JAVA_VERSION").replace("\"", "");
    }
}
