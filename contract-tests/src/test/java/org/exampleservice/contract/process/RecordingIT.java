package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.contract.process.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export}, {@code record} and {@code diff} of the real jar. */
class RecordingIT {

    @TempDir
    private Path folder;

    @Test
    void an_export_is_run_by_the_harness() throws Exception {
        Path exported = folder.resolve("exported");
        Ended export = Program.simulator(folder)
                .run("export", "--to", "wiremock", exported, "--scenario", "node-lost", "--minutes", 3);
        assertThat(export.err()).isEmpty();
        assertThat(export.code()).isZero();

        Ended run = Program.harness(folder)
                .run("run", "fixtures/plugins/example-topology", "--wiremock", exported, "--cycles", 3);

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }

    @Test
    void a_recording_of_a_service_has_not_drifted_from_it_but_from_another() throws Exception {
        try (Running simulator = Program.simulator(folder).start("--port", 0)) {
            String url = simulator.line().replaceAll(".* ready at (\\S+) .*", "$1");
            Path other = Files.createDirectories(folder.resolve("output"));
            Path recorded = folder.resolve("recorded");
            Ended record = Program.simulator(other).run("record", url, "--to", recorded, "--route", "/topology");
            Ended same = Program.simulator(other).run("diff", url, recorded);
            Program.simulator(other)
                    .run("export", "--to", "wiremock", "--dialect", "sdk", "--minutes", 1, folder.resolve("sdk"));
            Ended changed = Program.simulator(other).run("diff", url, folder.resolve("sdk"));

            assertThat(record.code()).isZero();
            assertThat(same).isEqualTo(new Ended(0, "no drift in 1 route\n", ""));
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.out()).contains("GET /topology /*/devices: gone, was array");
        }
    }
}
