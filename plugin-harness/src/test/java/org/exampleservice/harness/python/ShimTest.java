package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shim is packed whole, and uses the standard library only. */
class ShimTest {

    static final Path SHIM = Path.of("src/main/resources/org/exampleservice/harness/python/shim");

    @Test
    void every_file_is_unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(SHIM)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".py"))
                    .map(file -> SHIM.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals("check.py") && !name.equals("source.py"))
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

    /** The grammar of 3.6, asked of a newer Python. */
    @Test
    void its_syntax_is_the_one_of_python_3_6() throws Exception {
        Extension.assumePython();
        Process python = new ProcessBuilder(
                        Extension.python().orElseThrow().toString(), "-B", "-c", """
                        import ast, pathlib, sys
                        if sys.version_info >= (3, 8):
                            for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
                                try:
                                    ast.parse(path.read_bytes(), str(path), feature_version=(3, 6))
                                except SyntaxError as error:
                                    print(path, error)
                        """, SHIM.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(python.waitFor()).isZero();
    }
}
