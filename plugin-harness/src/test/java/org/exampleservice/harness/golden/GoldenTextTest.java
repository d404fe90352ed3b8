package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.D2;
import static org.exampleservice.harness.golden.Run.G;
import static org.exampleservice.harness.golden.Run.dropped;
import static org.exampleservice.harness.golden.Run.emitted;
import static org.exampleservice.harness.golden.Run.endpoint;
import static org.exampleservice.harness.golden.Run.event;
import static org.exampleservice.harness.golden.Run.metric;
import static org.exampleservice.harness.golden.Run.name;
import static org.exampleservice.harness.golden.Run.number;
import static org.exampleservice.harness.golden.Run.property;
import static org.exampleservice.harness.golden.Run.reportedIn;
import static org.exampleservice.harness.golden.Run.state;
import static org.exampleservice.harness.golden.Run.withheld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;
import org.junit.jupiter.api.Test;

class GoldenTextTest {

    @Test
    void a_timeline_shows_only_what_differs_from_the_cycle_before() {
        // given
        Run run = Run.start()
                .cycle(name(G), name(D1), number(D1, "k", 1))
                .cycle(name(G), name(D1), number(D1, "k", 2))
                .cycle(name(G), name(D1), number(D1, "k", 2))
                .cycle(name(G), name(D1), number(D1, "k", 2))
                .cycle(name(G))
                .cycle(name(G))
                .cycle(name(G), name(D1), number(D1, "k", 2));
        // then
        assertThat(run.text()).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "name": "G"},
                 {"group": "G", "device": "D1", "name": "D1"},
                 {"group": "G", "device": "D1", "metric": "k", "kind": "absolute", "value": 1}]},
                {"cycle": 2, "facts": [
                 {"group": "G", "device": "D1", "metric": "k", "kind": "absolute", "value": 2}]},
                {"cycle": 3, "through": 4, "same": true},
                {"cycle": 5, "facts": [
                 {"group": "G", "device": "D1", "gone": true},
                 {"group": "G", "device": "D1", "metric": "k", "gone": true}]},
                {"cycle": 6, "same": true},
                {"cycle": 7, "facts": [
                 {"group": "G", "device": "D1", "name": "D1"},
                 {"group": "G", "device": "D1", "metric": "k", "kind": "absolute", "value": 2}]}
                ]}
                """);
    }

    @Test
    void a_recording_without_cycles_and_a_cycle_without_facts_have_a_text() {
        assertThat(Run.start().text()).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                ]}
                """);
        assertThat(Run.start().cycle().text()).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": []}
                ]}
                """);
    }

    @Test
    void a_header_tells_status_description_and_turn_when_they_matter() {
        // given
        Status failed = Status.of(Status.State.ERROR_AUTH, "Could not authorize");
        Status gaveUp = Status.of(Status.State.ERROR_AUTH, "");
        Run run = Run.start()
                .cycle()
                .cycle(failed, Turn.QUERIED, List.of())
                .cycle(failed, Turn.STILL_RUNNING, List.of())
                .cycle(gaveUp, Turn.GIVEN_UP, List.of())
                .cycle(gaveUp, Turn.GIVEN_UP, List.of())
                .cycle(Status.OK, Turn.DISABLED, List.of());
        // then
        assertThat(run.text()).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": []},
                {"cycle": 2, "status": "ERROR_AUTH", "description": "Could not authorize", "facts": []},
                {"cycle": 3, "turn": "still running", "facts": []},
                {"cycle": 4, "description": "", "turn": "given up", "facts": []},
                {"cycle": 5, "same": true},
                {"cycle": 6, "status": "OK", "turn": "disabled", "facts": []}
                ]}
                """);
    }

    @Test
    void every_kind_of_fact_has_its_shape() {
        // given
        MetricValue counter = new MetricValue.StatCounter(1, 9.5, 20, 4);
        Entry[] entries = {
            dropped(new Emission.Call(D1, "state_metric(s)"), DropReason.REFUSED_CALL, "no"),
            dropped(stateNamed("BROKEN"), DropReason.UNDECLARED_STATE, "no such state"),
            state(D1, "s", "DOWNTIME", 0),
            emitted(metric(D1, "c", Map.of(), MetricKind.STAT_COUNTER, counter)),
            dropped(metric(D1, "lost", Map.of(), MetricKind.STAT_COUNTER, counter), DropReason.UNDECLARED_METRIC, ""),
            withheld(metric(G, "q", Map.of(), MetricKind.PER_SECOND, amount(7)), WithholdingRule.FIRST_REPORT),
            property(G, "", "text"),
            dropped(new Emission.Property(G, "long", "x"), DropReason.PROPERTY_LIMIT, ""),
            event(D1, EventType.CUSTOM_INFO, Map.of("description", "b", "title", "a"), Map.of("x", "y")),
            event(D1, EventType.CUSTOM_INFO, Map.of(), Map.of()),
            endpoint(D1, "127.0.0.1", "80"),
            endpoint(D1, "127.0.0.2"),
            emitted(new Emission.Endpoint(D1, "::1", List.of("80", "8000-8010"), List.of("b.example", "a.example"))),
            name(D1),
            name(G),
        };
        // when
        String text = Run.start().cycle(entries).text();
        // then
        assertThat(text).isEqualTo("""
                {"format": 1, "plugin": "custom.demo", "interval": "PT1M", "timeline": [
                {"cycle": 1, "status": "OK", "facts": [
                 {"group": "G", "name": "G"},
                 {"group": "G", "metric": "q", "kind": "per_second", "withheld": "first report"},
                 {"group": "G", "property": "", "value": "text"},
                 {"group": "G", "property": "long", "dropped": "property-limit", "reported": "x"},
                 {"group": "G", "device": "D1", "name": "D1"},
                 {"group": "G", "device": "D1", "endpoint": "127.0.0.1", "port": 80},
                 {"group": "G", "device": "D1", "endpoint": "127.0.0.2"},
                 {"group": "G", "device": "D1", "endpoint": "::1", "ports": [80, "8000-8010"], "dnsNames": ["b.example", "a.example"]},
                 {"group": "G", "device": "D1", "metric": "c", "kind": "stat_counter", "value": {"min": 1, "max": 9.5, "sum": 20, "count": 4}},
                 {"group": "G", "device": "D1", "metric": "lost", "kind": "stat_counter", "dropped": "undeclared-metric", "reported": {"min": 1, "max": 9.5, "sum": 20, "count": 4}},
                 {"group": "G", "device": "D1", "metric": "s", "kind": "state", "dropped": "undeclared-state", "reported": "BROKEN"},
                 {"group": "G", "device": "D1", "metric": "s", "nth": 2, "kind": "state", "state": "DOWNTIME", "value": 0},
                 {"group": "G", "device": "D1", "event": "CUSTOM_INFO"},
                 {"group": "G", "device": "D1", "event": "CUSTOM_INFO", "title": "a", "description": "b", "properties": {"x": "y"}},
                 {"group": "G", "device": "D1", "call": "state_metric(s)", "dropped": "refused-call", "detail": "no"}]}
                ]}
                """);
    }

    @Test
    void facts_stand_by_group_then_device_with_mere_ids_last() {
        // given
        EntityRef later = EntityRef.group(9, "H");
        EntityRef unknown = EntityRef.unknown(EntityRef.Level.CUSTOM_DEVICE, 0xA8383BC8E5C2B4CFL);
        // when
        String text = Run.start()
                .cycle(
                        number(unknown, "k", 1),
                        name(later),
                        number(D2, "k", 1),
                        name(D1),
                        property(G, "p", ""),
                        name(G))
                .text();
        // then
        assertThat(text).contains("""
                 {"group": "G", "name": "G"},
                 {"group": "G", "property": "p", "value": ""},
                 {"group": "G", "device": "D1", "name": "D1"},
                 {"group": "G", "device": "D2", "metric": "k", "kind": "absolute", "value": 1},
                 {"group": "H", "name": "H"},
                 {"entity": "CUSTOM_DEVICE-A8383BC8E5C2B4CF", "metric": "k", "kind": "absolute", "value": 1}]}
                """);
    }

    @Test
    void the_second_fact_of_the_same_identity_is_numbered_in_the_order_of_reporting() {
        // given
        Map<String, String> oneWay = new LinkedHashMap<>();
        oneWay.put("b", "2");
        oneWay.put("a", "1");
        Map<String, String> otherWay = new LinkedHashMap<>();
        otherWay.put("a", "1");
        otherWay.put("b", "2");
        // when
        String text = Run.start()
                .cycle(
                        number(G, "k", oneWay, 3),
                        number(G, "k", 8),
                        number(G, "k", otherWay, 1),
                        number(G, "k", oneWay, 2))
                .text();
        // then
        assertThat(text).contains("""
                 {"group": "G", "metric": "k", "kind": "absolute", "value": 8},
                 {"group": "G", "metric": "k", "dimensions": {"a": "1", "b": "2"}, "kind": "absolute", "value": 3},
                 {"group": "G", "metric": "k", "dimensions": {"a": "1", "b": "2"}, "nth": 2, "kind": "absolute", "value": 1},
                 {"group": "G", "metric": "k", "dimensions": {"a": "1", "b": "2"}, "nth": 3, "kind": "absolute", "value": 2}]}
                """);
    }

    @Test
    void what_was_left_over_tells_the_cycle_in_which_it_was_reported() {
        // when
        String text = Run.start()
                .cycle()
                .cycle(reportedIn(1, number(G, "k", 1)), number(G, "k", 1))
                .cycle(number(G, "k", 1))
                .text();
        // then
        assertThat(text).endsWith("""
                {"cycle": 2, "facts": [
                 {"group": "G", "metric": "k", "kind": "absolute", "value": 1, "reportedIn": 1},
                 {"group": "G", "metric": "k", "nth": 2, "kind": "absolute", "value": 1}]},
                {"cycle": 3, "facts": [
                 {"group": "G", "metric": "k", "kind": "absolute", "value": 1},
                 {"group": "G", "metric": "k", "nth": 2, "gone": true}]}
                ]}
                """);
    }

    @Test
    void another_device_is_one_block_and_another_value_is_one_line() {
        // given
        Entry[] before = {name(G), name(D1), number(D1, "k", 1), name(EntityRef.device(5, "G", "D3"))};
        List<Entry> more = new ArrayList<>(List.of(before));
        more.addAll(List.of(name(D2), number(D2, "k", 1)));
        Entry[] changed = {name(G), name(D1), number(D1, "k", 7), name(EntityRef.device(5, "G", "D3"))};
        // when
        List<String> lines = Run.start().cycle(before).text().lines().toList();
        List<String> grown =
                new ArrayList<>(Run.start().cycle(more).text().lines().toList());
        List<String> other =
                new ArrayList<>(Run.start().cycle(changed).text().lines().toList());
        // then
        grown.subList(5, 7).clear();
        assertThat(grown).isEqualTo(lines);
        other.set(4, lines.get(4));
        assertThat(other).isEqualTo(lines);
    }

    private static Emission.Metric stateNamed(String state) {
        return metric(D1, "s", Map.of(), MetricKind.STATE, new MetricValue.StateName(state));
    }

    private static MetricValue amount(double value) {
        return new MetricValue.Amount(value);
    }
}
