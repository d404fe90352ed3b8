package org.exampleservice.harness.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.backend.Answer;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.RecordingComparator;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;

/** Which fields and routes nobody read, and where a value came from: by values, and by what is known to have been read. */
class ReadFieldsTest {

    private static final String BODY =
            "{\"name\": \"D\", \"used\": 7, \"same\": 7, \"list\": [{\"idle\": 3}, {\"idle\": 4}]}";

    private final Answers answers = new Answers();

    ReadFieldsTest() {
        answers.add(new Answer(0, "GET", "/a", 200, "application/json", BODY));
    }

    @Test
    void by_values_a_field_is_unread_if_nothing_reported_has_them() {
        assertThat(Unread.fields(recording(7), answers)).containsExactly("GET /a: list[].idle");
    }

    @Test
    void what_was_looked_at_tells_fields_of_equal_values_apart() {
        reads("name", "used", "list[1].idle");

        assertThat(Unread.fields(recording(7), answers)).containsExactly("GET /a: same");
    }

    @Test
    void a_route_that_was_asked_for_with_a_query_was_asked_for() {
        assertThat(Unread.routes(recording(7), List.of("/a", "/b", "/"))).containsExactly("/", "/b");
    }

    @Test
    void by_values_alone_the_place_is_a_guess() {
        assertThat(why(7)).isEqualTo("7 is same of GET /a, or one of 1 more places with that value");
    }

    @Test
    void a_value_comes_from_the_field_that_was_read() {
        reads("name", "used");

        assertThat(why(7)).isEqualTo("7 is used of GET /a, which the plugin read");
    }

    @Test
    void a_value_that_stands_there_and_was_not_read_is_made_up_or_kept() {
        reads("name");

        assertThat(why(7))
                .isEqualTo("7 is same of GET /a, which the plugin did not read: it made it up from others, or kept it");
    }

    @Test
    void reads_of_another_text_say_nothing_about_this_one() {
        answers.read(new FieldRead(FieldRead.digest("other"), "used"));

        assertThat(Unread.fields(recording(7), answers))
                .containsExactly("GET /a: list[].idle", "GET /a: name", "GET /a: same", "GET /a: used");
    }

    private void reads(String... paths) {
        List.of(paths).forEach(path -> answers.read(new FieldRead(FieldRead.digest(BODY), path)));
    }

    private String why(double value) {
        Recording run = recording(value);
        return WhyChain.explain(
                        RecordingComparator.compare(Golden.of(recording(value + 1)), run),
                        run,
                        answers,
                        Optional.empty())
                .differences()
                .get(0)
                .why();
    }

    private static Recording recording(double value) {
        EntityRef device = EntityRef.device(1, "G", "D");
        MetricValue amount = new MetricValue.Amount(value);
        List<Entry> entries = List.of(
                new Entry(new Emission.Topology(device, "D"), new Fate.Emitted(1), 1),
                new Entry(
                        new Emission.Metric(device, "m", Map.of(), MetricKind.ABSOLUTE, amount, amount),
                        new Fate.Emitted(1),
                        1));
        Cycle cycle = new Cycle(
                1,
                Instant.EPOCH,
                Turn.QUERIED,
                Status.OK,
                1,
                entries,
                List.of(),
                List.of(),
                List.of(new Request("GET", "/a?x=1", 200)));
        return new Recording("custom.x", "1.0", Duration.ofMinutes(1), "sdk-1.223", List.of(cycle));
    }
}
