package org.exampleservice.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.exampleservice.contract.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit needs nothing that the oldest JUnit it supports does not have. */
class OldestJUnitTest {

    @TempDir
    private Path classes;

    @Test
    void the_kit_compiles_against_it() throws IOException {
        List<Path> jars = House.list(
                House.at("contract-tests/target/oldest-junit"),
                file -> file.toString().endsWith(".jar"));
        assertThat(jars).extracting(jar -> jar.getFileName().toString()).contains("junit-jupiter-api-5.8.2.jar");
        String others = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(entry -> !entry.contains("junit") && !entry.contains("opentest4j"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        String all = Stream.concat(jars.stream().map(Path::toString), Stream.of(others))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources =
                        Files.list(House.at("contract-tests/src/main/java/org/exampleservice/contract/junit"))) {
            List<String> options =
                    List.of("-classpath", all, "-d", classes.toString(), "-proc:none", "--release", "17");

            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();

            assertThat(compiled).as(said.toString()).isTrue();
        }
    }
}
