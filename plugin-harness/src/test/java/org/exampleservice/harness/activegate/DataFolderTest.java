package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void a_state_comes_back_as_it_was() throws IOException {
        EndpointForm form = new EndpointForm("é \"one\"", false, Map.of("n", 7L, "d", 0.5, "b", true, "t", "7"));
        StoredState state =
                new StoredState(200, List.of("b", "a"), new TreeMap<>()).withNew(new StoredEndpoint(123, "a", form));

        try (DataFolder folder = DataFolder.open(parent.resolve("data"))) {
            folder.keep(state);
            assertThat(folder.state()).isEqualTo(state);
        }
    }

    @Test
    void a_state_that_cannot_be_used_is_left_alone_and_told() throws IOException {
        Path file = Files.createDirectories(parent.resolve("data")).resolve("state.json");
        Files.writeString(file, "{\"format\": 1, \"endp");

        try (DataFolder folder = DataFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(folder::state)
                    .hasMessage(file.toAbsolutePath()
                            + " cannot be used: it is no JSON as activegate writes it. Put back a copy, or remove it and"
                            + " configure the endpoints anew; packages and token stay.");
            assertThat(file).hasContent("{\"format\": 1, \"endp");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_but_the_owner_reads_what_has_secrets() throws IOException {
        try (DataFolder folder = DataFolder.open(parent.resolve("data"))) {
            folder.token();
            folder.keep(StoredState.EMPTY);
        }

        assertThat(rights("data")).isEqualTo("rwx------");
        assertThat(rights("data/token")).isEqualTo("rw-------");
        assertThat(rights("data/state.json")).isEqualTo("rw-------");
    }

    @Test
    void what_a_killed_process_left_half_written_or_unpacked_is_gone() throws IOException {
        Path data = Files.createDirectories(parent.resolve("data/work/run-1/x"))
                .resolve("../../..")
                .normalize();
        Files.writeString(data.resolve("state.json.part"), "{");

        try (DataFolder folder = DataFolder.open(data)) {
            assertThat(folder.state()).isEqualTo(StoredState.EMPTY);
            folder.keep(StoredState.EMPTY.withExtension("a"));
            assertThat(folder.state().order()).containsExactly("a");
        }
        assertThat(data.resolve("work")).isEmptyDirectory();
        assertThat(data.resolve("state.json.part")).doesNotExist();
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve(file)));
    }
}
