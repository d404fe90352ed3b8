package org.exampleservice.contract.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.exampleservice.contract.determinism.Jdks.Jdk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seed tries the same, with the same outcome and the same numbers, on every JDK and in every locale (goals.md B11). */
class SameTriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"tr, TR, ''", "ar, EG, u-nu-arab", "hi, IN, u-nu-deva"})
    void the_tries_of_a_seed_are_those_of_every_locale(String language, String country, String extensions)
            throws Exception {
        assertThat(printed(Jdks.running(), language, country, extensions)).isEqualTo(here());
    }

    @Test
    void the_tries_of_a_seed_are_those_of_every_jdk() throws Exception {
        List<String> here = here();
        for (Jdk jdk : Jdks.others()) {
            assertThat(printed(jdk, "de", "DE", "")).as(jdk.toString()).isEqualTo(here);
        }
    }

    private List<String> here() throws IOException, InterruptedException {
        return printed(Jdks.running(), "en", "US", "");
    }

    private List<String> printed(Jdk jdk, String language, String country, String extensions)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        List<String> command = new ArrayList<>(List.of(
                jdk.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=" + extensions,
                "-Djqwik.database=" + folder.resolve("jqwik")));
        Stream.of("-cp", classPath(), SameTries.class.getName()).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> digests = Files.readAllLines(out).stream()
                .filter(line -> line.startsWith(SameTries.MARK))
                .toList();
        assertThat(digests).hasSize(4);
        return digests;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
