package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.activegate.GateProblem.Kind;
import org.exampleservice.harness.lint.Examples;
import org.exampleservice.harness.packaging.Zips;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Status.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an uploaded package may run: Python in a process of its own, and Java of its own only if that was allowed. */
class UploadedJavaTest {

    private static final String NAME = Packages.NAME;
    private static final String JSON =
            Examples.document("{\"source\": {\"package\": \"mine\", \"className\": \"Own\"}}");
    private static final String SOURCE = """
            package mine;

            public final class Own implements org.exampleservice.harness.plugin.MonitoringPlugin {
                @Override
                public void query(org.exampleservice.harness.plugin.PluginContext context) {
                    context.topologyBuilder().createGroup("g", "g").createDevice("d", "d");
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void java_code_is_refused_by_default_also_by_the_validator() {
        try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(folder))) {
            byte[] zip =
                    Zips.of(NAME + "/plugin.json", JSON, NAME + "/src/mine/Own.java", SOURCE, NAME + "/lib.JAR", "x");
            String text = "the package of " + NAME + " brings Java code, lib.JAR, src/mine/Own.java (a real ActiveGate"
                    + " runs Python only, sdk.md 4.2; here Java would run inside activegate, with your rights). If you"
                    + " know whose it is, start activegate with --allow-java; or run it from its folder with"
                    + " plugin-harness run.";

            assertThatThrownBy(() -> gate.upload(in(zip), Optional.empty()))
                    .hasMessage(text)
                    .satisfies(e -> assertThat(((GateProblem) e).kind()).isEqualTo(Kind.INVALID));
            assertThatThrownBy(() -> gate.check(in(zip), Optional.empty())).hasMessage(text);
            assertThat(gate.extensions()).isEmpty();
        }
    }

    @Test
    void one_that_was_allowed_runs_and_no_longer_does_when_it_is_not() {
        long id;
        GateOptions options = GateOptions.in(folder);
        try (LocalActiveGate gate = LocalActiveGate.open(options.withJavaCode(true))) {
            gate.upload(
                    in(Zips.of(NAME + "/plugin.json", JSON, NAME + "/src/mine/Own.java", SOURCE)), Optional.empty());
            id = gate.create(NAME, new EndpointForm("one", true, Map.of())).id();
            gate.step(1);
            assertThat(gate.get(NAME, id).status()).isEqualTo(Status.OK);
        }
        try (LocalActiveGate gate = LocalActiveGate.open(options)) {
            gate.step(1);

            assertThat(gate.get(NAME, id).status().state()).isEqualTo(State.INCOMPATIBLE);
            assertThat(gate.get(NAME, id).status().description())
                    .isEqualTo("the extension brings Java code, src/mine/Own.java, which would run inside this program"
                            + " with its rights; only Python and classes of this program run here. Load it from a folder"
                            + " of your own");
        }
    }

    @Test
    void a_file_that_cannot_be_used_is_named_as_in_the_package() {
        GateOptions options = GateOptions.in(folder).withJavaCode(true);
        try (LocalActiveGate gate = LocalActiveGate.open(options)) {
            byte[] zip = Zips.of(NAME + "/plugin.json", JSON, NAME + "/src/mine/Own.java", SOURCE.replace(";", ""));
            gate.upload(in(zip), Optional.empty());
            long id = gate.create(NAME, new EndpointForm("one", true, Map.of())).id();

            gate.step(1);

            assertThat(gate.get(NAME, id).status().state()).isEqualTo(State.INCOMPATIBLE);
            assertThat(gate.get(NAME, id).status().description())
                    .contains(NAME + "/src/mine/Own.java")
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void a_python_extension_may_carry_files_of_java_which_nothing_loads() {
        try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(folder))) {
            gate.upload(in(Zips.pluginWith(NAME + "/src/Other.java", "x", NAME + "/tool.jar", "x")), Optional.empty());

            assertThat(gate.extensions()).hasSize(1);
        }
    }

    private static InputStream in(byte[] zip) {
        return new ByteArrayInputStream(zip);
    }
}
