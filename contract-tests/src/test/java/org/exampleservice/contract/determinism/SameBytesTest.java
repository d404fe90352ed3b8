package org.exampleservice.contract.determinism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exampleservice.contract.determinism.Jdks.Jdk;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bytes, whatever asks, and wherever it runs. */
class SameBytesTest {

    private static final String ANSWERS = "d3bb3cccb7efd608be895274d65dd898efb7526f9f6ed434bb7ec2225a19173e";
    private static final String MULTI = "b732f14b6f548fd24bc405e8ccd5ed12c3961305aa41b88de51f152506b7b20d";
    private static final String STATS = "1d633e98c203c33672ab0e9ed2029383b7acbed14de540917a25230559e82d9b";

    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void a_thousand_answers_have_one_digest_however_many_ask_at_once(int threads) throws Exception {
        assertThat(SameBytes.ofAnswers(threads)).isEqualTo(ANSWERS);
    }

    @Test
    void the_goldens_of_the_examples_have_one_digest() throws Exception {
        assertThat(SameBytes.ofGolden("example-multi", Dialect.TUTORIAL)).isEqualTo(MULTI);
        assertThat(SameBytes.ofGolden("example-stats", Dialect.SDK)).isEqualTo(STATS);
    }

    @ParameterizedTest
    @CsvSource({
        "tr, TR, '', Asia/Kathmandu, windows-1254, tr-TR",
        "ar, EG, u-nu-arab, America/St_Johns, UTF-8, ar-EG-u-nu-arab",
        "de, DE, '', UTC, ISO-8859-1, de-DE"
    })
    void the_digests_are_those_of_every_locale_and_time_zone(
            String language, String country, String extensions, String zone, String charset, String locale)
            throws Exception {
        List<String> options = new ArrayList<>(QUICK_START);
        options.addAll(setting(language, country, extensions, zone, charset));

        assertThat(printed(Jdks.running(), options)).containsExactly(locale + " in " + zone, ANSWERS, MULTI, STATS);
    }

    @TestFactory
    List<DynamicTest> the_digests_are_those_of_every_jdk() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Jdk jdk : Jdks.others()) {
            tests.add(DynamicTest.dynamicTest(
                    jdk.toString(),
                    () -> assertThat(printed(jdk, setting("ar", "EG", "u-nu-arab", "Asia/Kathmandu", "UTF-8")))
                            .endsWith(ANSWERS, MULTI, STATS)));
        }
        if (tests.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(
                    "no other JDK",
                    () -> assumeTrue(
                            false,
                            "there is no other JDK from 17 on beside the running one; name the homes of some in"
                                    + " OTHER_JDKS to compare with them")));
        }
        return tests;
    }

    private static List<String> setting(
            String language, String country, String extensions, String zone, String charset) {
        return List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=" + zone,
                "-Dfile.encoding=" + charset);
    }

    private List<String> printed(Jdk jdk, List<String> options) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), SameBytes.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        // With these set, a JVM begins by saying so.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(err).content().isEmpty();
        return Files.readAllLines(out);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
