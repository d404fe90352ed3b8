package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;

class RecordingJsonTest {

    @Test
    void every_cycle_has_everything_in_one_line() throws IOException {
        // given
        Cycle full = new Cycle(
                1,
                Instant.parse("2026-01-01T00:01:00Z"),
                Turn.QUERIED,
                new Status(Status.State.ERROR_UNKNOWN, "half \uD800", "at f\nat g"),
                2,
                List.of(new Entry(Run.number(Run.G, "k", 0.5).emission(), new Fate.Emitted(1), 1)),
                List.of(new LogLine(System.Logger.Level.INFO, "plugin", "hello \"you\"")),
                List.of(new Finding("near-limit", "90 of 100")),
                List.of(new Request("GET", "/stats?a=b", 200)));
        Cycle plain = new Cycle(
                2,
                Instant.parse("2026-01-01T00:02:00Z"),
                Turn.GIVEN_UP,
                Status.OK,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Recording recording = new Recording("custom.demo", "1.0", Duration.ofMinutes(1), "docs", List.of(full, plain));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // when
        RecordingJson.write(recording, out);
        // then
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"format":1,"plugin":"custom.demo","version":"1.0","interval":"PT1M","limits":"docs","cycles":[
                {"number":1,"at":"2026-01-01T00:01:00Z","turn":"queried","status":"ERROR_UNKNOWN","description":"half \\ud800","stackTrace":"at f\\nat g","batches":2,"tally":{"reported":1,"carried":0,"emitted":1,"withheld":0,"dropped":0},"facts":[{"group": "G", "metric": "k", "kind": "absolute", "value": 0.5}],"log":[{"level":"info","source":"plugin","message":"hello \\"you\\""}],"findings":[{"code":"near-limit","text":"90 of 100"}],"requests":[{"method":"GET","target":"/stats?a=b","status":200}]}
                ,{"number":2,"at":"2026-01-01T00:02:00Z","turn":"given up","status":"OK","description":"","batches":0,"tally":{"reported":0,"carried":0,"emitted":0,"withheld":0,"dropped":0},"facts":[],"log":[],"findings":[],"requests":[]}
                ]}
                """);
    }
}
