package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.drops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;

/** sdk.md 5.10 and 5.7: events and properties. */
class EventsTest {

    private static final Map<String, String> NONE = Map.of();

    private static Recording run(int cycles, Runs.DeviceScript script) {
        return Runs.onDevice(definition(), cycles, script);
    }

    private static Cycle one(Runs.DeviceScript script) {
        return run(1, script).cycles().get(0);
    }

    private static List<Emission.Event> events(Cycle cycle) {
        return cycle.entries().stream()
                .map(entry -> entry.emission())
                .filter(Emission.Event.class::isInstance)
                .map(Emission.Event.class::cast)
                .toList();
    }

    private static void allSeven(Device device, String title) {
        device.reportPerformanceEvent("d", title, NONE);
        device.reportErrorEvent("d", title, NONE);
        device.reportAvailabilityEvent("d", title, NONE);
        device.reportResourceContentionEvent("d", title, NONE);
        device.reportCustomInfoEvent("d", title, NONE);
        device.reportCustomDeploymentEvent("s", "p", "v", "c", "r", "n", NONE);
        device.reportCustomAnnotationEvent("d", "a", "s", NONE);
    }

    @Test
    void the_seven_events_have_their_codes_and_texts() {
        List<Emission.Event> events = events(one((n, device) -> allSeven(device, "t")));

        assertThat(events).extracting(event -> event.type().code()).containsExactly(67, 68, 69, 70, 71, 72, 73);
        assertThat(events.get(0).texts()).containsExactlyEntriesOf(sorted("description", "d", "title", "t"));
        assertThat(events.get(5).texts())
                .containsExactlyEntriesOf(sorted(
                        "ci_link",
                        "c",
                        "deployment_name",
                        "n",
                        "project",
                        "p",
                        "remediation_action_link",
                        "r",
                        "source",
                        "s",
                        "version",
                        "v"));
        assertThat(events.get(6).texts())
                .containsExactlyEntriesOf(sorted("annotation_type", "a", "description", "d", "source", "s"));
    }

    private static Map<String, String> sorted(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void a_problem_without_a_title_is_dropped_and_the_others_are_not() {
        Cycle cycle = one((n, device) -> allSeven(device, null));

        assertThat(drops(cycle)).hasSize(4).containsOnly(DropReason.EVENT_WITHOUT_TITLE);
        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.log().get(0).message()).startsWith("Unable to set entity_id for ");
    }

    @Test
    void a_problem_goes_on_under_its_identifier_and_an_info_is_a_new_one_each_time() {
        Recording recording = run(2, (n, device) -> {
            device.reportErrorEvent("d" + n, "t", NONE);
            device.reportCustomInfoEvent("d", "t", NONE);
        });

        List<Emission.Event> first = events(recording.cycles().get(0));
        List<Emission.Event> second = events(recording.cycles().get(1));
        assertThat(first.get(0).identifier()).isEqualTo(second.get(0).identifier());
        assertThat(first.get(1).identifier()).isNotEqualTo(second.get(1).identifier());
    }

    @Test
    void long_texts_are_trimmed_and_never_refused() {
        Map<String, String> properties = new LinkedHashMap<>();
        IntStream.range(0, 101)
                .forEach(i -> properties.put("k".repeat(98) + String.format("%03d", i), "v".repeat(4001)));

        Emission.Event event = events(one((n, device) -> {
                    device.reportCustomInfoEvent("d".repeat(10_241), "t".repeat(1025), properties);
                }))
                .get(0);

        assertThat(event.texts().get("title")).hasSize(1024).endsWith("t...");
        assertThat(event.texts().get("description")).hasSize(10_240).endsWith("d...");
        assertThat(event.properties()).hasSize(1).containsKey("k".repeat(97) + "...");
        assertThat(event.properties().values()).allMatch(value -> value.length() == 4000 && value.endsWith("v..."));
    }

    @Test
    void texts_at_the_limit_stay_whole_and_the_hundred_and_first_property_is_cut() {
        Map<String, String> properties = new LinkedHashMap<>();
        IntStream.range(0, 101).forEach(i -> properties.put("k" + i, "v".repeat(4000)));

        Emission.Event event = events(one(
                        (n, device) -> device.reportCustomInfoEvent("d".repeat(10_240), "t".repeat(1024), properties)))
                .get(0);

        assertThat(event.texts().get("title")).isEqualTo("t".repeat(1024));
        assertThat(event.properties()).hasSize(100).doesNotContainKey("k100");
    }

    @Test
    void a_character_outside_the_basic_plane_counts_one_and_is_never_cut_in_two() {
        String face = "\uD83D\uDE00";

        List<Emission.Event> events = events(one((n, device) -> {
            device.reportCustomInfoEvent("d", face.repeat(1024), Map.of());
            device.reportCustomInfoEvent("d", face.repeat(1025), Map.of());
        }));

        assertThat(events.get(0).texts().get("title")).isEqualTo(face.repeat(1024));
        assertThat(events.get(1).texts().get("title")).isEqualTo(face.repeat(1021) + "...");
    }

    @Test
    void null_properties_are_refused() {
        Cycle cycle = one((n, device) -> device.reportCustomInfoEvent("d", "t", null));

        assertThat(drops(cycle)).contains(DropReason.REFUSED_CALL);
        assertThat(cycle.status().description())
                .isEqualTo("properties must be a dict, got <class 'NoneType'> instead; leave the argument out for none"
                        + " (sdk.md 5.10)");
    }

    @Test
    void a_property_without_a_value_is_refused_but_one_without_a_key_is_not() {
        Cycle refused = one((n, device) -> device.reportProperty("k", null));
        Cycle taken = one((n, device) -> device.reportProperty(null, "v"));

        assertThat(refused.status().description())
                .isEqualTo("value must be an unicode object or None type, got, <class 'NoneType'> instead");
        assertThat(drops(taken)).isEmpty();
    }

    @Test
    void repeating_a_property_sends_it_again() {
        Cycle cycle = one((n, device) -> {
            device.reportProperty("k", "v");
            device.reportProperty("k", "w");
        });

        assertThat(cycle.entries())
                .filteredOn(entry -> entry.emission() instanceof Emission.Property)
                .hasSize(2);
    }
}
