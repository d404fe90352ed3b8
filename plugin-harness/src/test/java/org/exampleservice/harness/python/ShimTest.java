package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shim is packed whole, and uses the standard library only. */
class ShimTest {

    private static final Path SHIM = Path.of("src/main/resources/org/exampleservice/harness/python/shim");

    @Test
    void every_file_is_unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(SHIM)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".py"))
                    .map(file -> SHIM.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("check.py"))
                    .toList();

            assertThat(Shim.FILES).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void it_stays_readable_for_python_3_6() {
        assertThat(Shim.FILES)
                .allSatisfy(name ->
                        assertThat(Shim.text(name)).doesNotContain(":=", "match ", "import typing", "removeprefix"));
    }
}
