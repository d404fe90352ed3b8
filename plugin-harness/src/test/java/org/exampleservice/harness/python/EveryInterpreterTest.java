package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every Python from 3.6 on that is on this machine reads the shim without a warning, and records what the others record:
 * those on the path, and those that pyenv keeps.
 */
class EveryInterpreterTest {

    private static final String COMPILE = """
            import pathlib, sys
            for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.py")):
                compile(path.read_bytes(), str(path), "exec")
            """;

    private static final String EVERYTHING = """
            class Level(enum.Enum):
                LOW = 4

            stamps = [time.time(), time.monotonic(), time.perf_counter(), time.time_ns() if hasattr(time, "time_ns") else 0]
            time.sleep(2.5)
            print(datetime.datetime.now(), datetime.datetime.utcnow(), datetime.date.today(), time.strftime("%H:%M:%S"))
            print([time.time() - stamps[0], time.monotonic() - stamps[1], time.perf_counter() - stamps[2]])
            worker = threading.Thread(target=lambda: d.absolute("a", 9))
            worker.start()
            worker.join()
            g.per_second("a", n * 60)
            d.absolute("a", "1.5e1")
            d.absolute("a", Level.LOW.value, {})
            d.relative(key="d", value=n * n, dimensions={"x": "y"})
            d.state_metric("s.state", "DOWN")
            d.stat_counter("a", StatCounterDataPoint(1, 2, 3, 2))
            d.report_property("name", "\\u00e4\\U0001f600")
            d.add_endpoint("::1", "80", ["one.example"])
            d.report_error_event("text", "title", {"k": "v"})
            self.results_builder.absolute("a", 1, entity_selector=ExplicitSelector(d.id, EntityType.CUSTOM_DEVICE))
            logger.warning("minute %d", n)
            for refusing in (lambda: d.absolute("a", None), lambda: d.absolute("a", "x"), lambda: d.add_endpoint("::1", 0)):
                try:
                    refusing()
                except Exception as error:
                    print(type(error).__name__, error)
            if n == 2:
                sys.exit("over")
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void thereIsPython() {
        Extension.assumePython();
    }

    @TestFactory
    Stream<DynamicTest> it_reads_the_shim_without_a_warning() {
        return each(python -> assertThat(
                        output(python.toString(), "-B", "-W", "error", "-c", COMPILE, ShimTest.SHIM.toString()))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> it_records_what_the_others_record() {
        Extension extension = Extension.query(folder, EVERYTHING);
        String expected = recorded(extension, Extension.python().orElseThrow());
        assertThat(expected).contains("2026-01-01 00:00:02.500000", "ConfigException", "over", "minute 2");

        return each(python -> assertThat(recorded(extension, python)).isEqualTo(expected));
    }

    private static Stream<DynamicTest> each(Consumer<Path> test) {
        return interpreters().entrySet().stream()
                .map(python -> dynamicTest("Python " + python.getKey(), () -> test.accept(python.getValue())));
    }

    /** One of each version. */
    private static Map<String, Path> interpreters() {
        Map<String, Path> interpreters = new TreeMap<>();
        for (Path candidate : candidates()) {
            String version = output(
                    candidate.toString(),
                    "-c",
                    "import sys; print(sys.version.split()[0] if sys.version_info >= (3, 6) else '')");
            if (version.strip().matches("3\\.[0-9]+\\.[0-9a-z+]+")) {
                interpreters.putIfAbsent(version.strip(), candidate);
            }
        }
        return interpreters;
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(place -> !place.endsWith("shims"))
                .forEach(place -> candidates.addAll(in(Path.of(place))));
        for (Path version : list(Path.of(System.getProperty("user.home"), ".pyenv", "versions"), "3.*")) {
            candidates.addAll(in(version.resolve("bin")));
        }
        return candidates;
    }

    private static List<Path> in(Path place) {
        return list(place, "python3{,.[0-9],.[0-9][0-9]}").stream()
                .filter(Files::isExecutable)
                .toList();
    }

    private static List<Path> list(Path place, String glob) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, glob)) {
            List<Path> sorted = new ArrayList<>();
            found.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but the greeting, which names the interpreter, and the marks that newer ones put beneath lines of a trace. */
    private static String recorded(Extension extension, Path python) {
        PythonOptions options = new PythonOptions(Optional.of(python.toString()), PythonOptions.Clock.VIRTUAL);
        try (LoadedPlugin loaded = extension.load(options)) {
            Recording recording = Extension.run(loaded, 3, UnaryOperator.identity(), Map.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordingJson.write(recording, out);
            return out.toString(StandardCharsets.UTF_8)
                    .replaceAll("Python 3[^\"]*", "Python")
                    .replaceAll("\\\\n *[~^]+(?=\\\\n)", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
