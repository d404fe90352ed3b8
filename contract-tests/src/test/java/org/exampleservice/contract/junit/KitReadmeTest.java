package org.exampleservice.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.exampleservice.contract.House;
import org.junit.jupiter.api.Test;

/** The first test of a user stands in the README as it stands here, where it is compiled and run. */
class KitReadmeTest {

    @Test
    void the_first_test_is_ten_lines_at_most_and_is_the_one_that_runs_here() throws IOException {
        String readme = Files.readString(House.at("contract-tests/README.md"));
        String snippet = readme.split("```java\n", -1)[1].split("```", -1)[0];

        assertThat(snippet.lines()).hasSizeLessThanOrEqualTo(10);
        String own = Files.readString(
                House.at("contract-tests/src/test/java/org/exampleservice/contract/junit/FirstPluginTest.java"));
        assertThat(squeezed(snippet)).isEqualTo(squeezed(own));
    }

    /** Without the package and the imports from it, which a test beside the kit does not need, and without layout. */
    private static String squeezed(String source) {
        return source.replaceAll("package [^;]*;", "")
                .replace("import org.exampleservice.contract.junit.PluginTest;", "")
                .replaceAll("\\s+", "");
    }
}
