package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.exampleservice.harness.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_written_reads_and_writes_the_same_bytes_and_satisfies_itself(long seed) throws IOException {
        // given
        Recording recording = RandomRecordings.of(seed);
        // when
        String text = Golden.of(recording).text();
        Golden read = Golden.parse(text, "golden.json");
        // then
        assertThat(read.text()).isEqualTo(text);
        assertThat(read).isEqualTo(Golden.of(recording));
        assertThat(read.cycles()).isEqualTo(recording.cycles().size());
        assertThat(RecordingComparator.compare(read, recording).differences()).isEmpty();
        assertThat(GoldenUpdate.merge(read, recording).text()).isEqualTo(text);
        assertThat(new ObjectMapper().readTree(text).get("format").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_update_to_another_recording_gives_a_golden_that_it_satisfies(long seed) {
        // given
        Golden old = Golden.of(RandomRecordings.of(seed));
        Recording other = RandomRecordings.of(seed + 1000);
        // when
        Golden updated = GoldenUpdate.merge(old, other);
        // then
        assertThat(RecordingComparator.compare(updated, other).differences()).isEmpty();
        boolean equalTexts = updated.text().equals(old.text());
        assertThat(RecordingComparator.compare(old, other).isEqual()).isEqualTo(equalTexts);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_full_form_is_json_with_every_cycle(long seed) throws IOException {
        // given
        Recording recording = RandomRecordings.of(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // when
        RecordingJson.write(recording, out);
        // then
        var json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.get("cycles")).hasSize(recording.cycles().size());
        for (int i = 0; i < recording.cycles().size(); i++) {
            assertThat(json.get("cycles").get(i).get("facts"))
                    .hasSize(recording.cycles().get(i).entries().size());
        }
    }

    @Test
    void the_seeds_make_recordings_with_and_without_cycles() {
        assertThat(seeds().mapToObj(RandomRecordings::of).map(it -> it.cycles().size()))
                .contains(0, 1, 7);
    }
}
