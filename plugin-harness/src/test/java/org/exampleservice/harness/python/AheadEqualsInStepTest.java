package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.definition.PropertyDefinition;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a child goes ahead or waits for every turn to be called for, the recording is the same, byte for byte. */
class AheadEqualsInStepTest {

    private static final Path PLUGINS = Path.of("..", "fixtures", "plugins");
    private static final int CYCLES = 25;

    @TempDir
    Path folder;

    @BeforeEach
    void thereIsPython() {
        Extension.assumePython();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void in_every_fixture(String plugin) {
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(PLUGINS.resolve(plugin)))) {
            assertThat(json(onSimulator(loaded))).isEqualTo(json(onSimulator(InStep.of(loaded))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d.absolute('a', n); g.per_second('a', n * n); d.report_property('n', str(n))",
                "print(datetime.datetime.now(), time.monotonic(), n)",
                "d.absolute('a', 1 / (n % 4))",
                "d.absolute('a', n)\nif n % 3 == 0: raise NothingToReportException('nothing')",
                "d.absolute('a', n)\nif n == 4: time.sleep(150)\nprint(time.time())",
                "d.absolute('a', n)\nif n == 4: os._exit(3)",
                "d.absolute('a', n)\nif n == 4: sys.exit('over')",
                "d.absolute('a', 1, {'unfit': 'x'} if n == 5 else None)",
                "d.absolute('d', 1, {'x': 'y'} if n < 5 else {})",
                "d.absolute('a', None if n == 5 else n)",
                "print(d.id if n % 4 == 0 else n); d.add_endpoint('::1', n)",
                "self.results_builder.absolute('a', n, entity_selector=ExplicitSelector(n, EntityType.CUSTOM_DEVICE))",
                "self.devices = getattr(self, 'devices', []) + [d]\nfor each in self.devices: each.absolute('a', n)",
                "self.last, old = d, getattr(self, 'last', d)\nold.absolute('a', n); old.report_error_event('t', 'e')",
                "if n == 5:\n t = threading.Thread(target=lambda: d.absolute('a', 5))\n t.start(); t.join()",
                "open('state', 'a').write('x'); print(os.path.getsize('state'))",
                "open('/etc/hostname', 'rb').close() if n == 4 else None; print(n)",
                "if n == 5:\n import subprocess\n print(subprocess.check_output(['echo', 'program']))",
                "if n == 5:\n import ctypes, socket\n socket.socket().close()\nprint(n, self.config)",
                "if n == 5:\n try: __import__('socket').create_connection(('192.0.2.1', 9))\n except OSError as e: print(e)",
                "self.config['missing'] if n == 5 else print(n)",
                "sys.stdout.write('no end of line %d' % n); logger.error('bad %d', n)",
                "for i in range(120): d.absolute('d', i, {'x': str(i)})\nif n == 6: raise AuthException('late')"
            })
    void whatever_a_query_does(String body) {
        try (LoadedPlugin loaded = Extension.query(folder, body).load(PythonOptions.DEFAULT)) {
            String inStep = json(Extension.run(InStep.of(loaded), 12, UnaryOperator.identity(), Map.of()));
            assertThat(json(Extension.run(loaded, 12, UnaryOperator.identity(), Map.of())))
                    .isEqualTo(inStep);
        }
    }

    private static Stream<String> fixtures() throws IOException {
        try (Stream<Path> plugins = Files.list(PLUGINS)) {
            return plugins
                    .map(plugin -> plugin.getFileName().toString())
                    .filter(name -> name.startsWith("py-"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Recording onSimulator(LoadedPlugin loaded) {
        Map<String, Object> config = new LinkedHashMap<>();
        for (PropertyDefinition property : loaded.definition().properties()) {
            if (property.key().equals("url")) {
                config.put("url", PluginRun.BACKEND_URL);
            }
        }
        return PluginRun.of(loaded)
                .against(new BackendSpec.Simulator(
                        Dialect.TUTORIAL, BackendSpec.Simulator.DEFAULT_SEED, Optional.empty()))
                .config(config)
                .cycles(CYCLES)
                .namingBackend()
                .run();
    }

    private static String json(Recording recording) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            RecordingJson.write(recording, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
