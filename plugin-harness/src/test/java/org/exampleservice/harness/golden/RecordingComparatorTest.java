package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.D2;
import static org.exampleservice.harness.golden.Run.G;
import static org.exampleservice.harness.golden.Run.endpoint;
import static org.exampleservice.harness.golden.Run.event;
import static org.exampleservice.harness.golden.Run.name;
import static org.exampleservice.harness.golden.Run.number;
import static org.exampleservice.harness.golden.Run.property;
import static org.exampleservice.harness.golden.Run.state;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;
import org.junit.jupiter.api.Test;

class RecordingComparatorTest {

    private static final String FILE = "recording.golden.json";

    @Test
    void a_changed_value_is_one_difference_in_a_handful_of_lines() {
        assertText(
                Run.start().cycle(name(D1), number(D1, "size", Map.of("table", "t1"), 100)),
                Run.start().cycle(name(D1), number(D1, "size", Map.of("table", "t1"), 101.5)),
                """
                1 difference from recording.golden.json
                G / D1 / size {table=t1}
                  in cycle 1
                  expected: 100
                  actual:   101.5 (+1.5)
                  golden:   recording.golden.json:4""");
    }

    @Test
    void a_value_that_is_wrong_in_all_of_500_cycles_is_one_difference() {
        assertText(
                cycles(500, cycle -> number(D1, "k", cycle < 3 ? cycle : 3)),
                cycles(500, cycle -> number(D1, "k", cycle < 3 ? cycle : 4)),
                """
                1 difference from recording.golden.json
                G / D1 / k
                  in cycle 3 and 497 more
                  expected: 3
                  actual:   4 (+1)
                  golden:   recording.golden.json:7""");
    }

    @Test
    void a_moving_series_that_went_another_way_is_one_difference() {
        assertText(
                cycles(1440, cycle -> number(D1, "k", cycle)), cycles(1440, cycle -> number(D1, "k", cycle * 2)), """
                1 difference from recording.golden.json
                G / D1 / k
                  in cycle 1 and 1439 more
                  expected: 1
                  actual:   2 (+1)
                  golden:   recording.golden.json:3""");
    }

    @Test
    void a_missing_metric_names_the_nearest_that_is_there() {
        assertText(
                Run.start().cycle(name(D1), number(D1, "sizes", 1), number(D1, "other", 1)),
                Run.start().cycle(name(D1), number(D1, "size", 1), number(D1, "other", 1)),
                """
                2 differences from recording.golden.json
                G / D1 / sizes
                  missing in cycle 1
                  expected: kind absolute, value 1
                  note:     nearest is G / D1 / size
                  golden:   recording.golden.json:5
                G / D1 / size
                  unexpected in cycle 1
                  actual:   kind absolute, value 1""");
    }

    @Test
    void a_value_that_is_held_back_shows_the_rule() {
        assertText(
                Run.start().cycle(number(D1, "k", 1)),
                Run.start().cycle(Run.withheld(number(D1, "k", 1).emission(), WithholdingRule.FIRST_REPORT)),
                """
                1 difference from recording.golden.json
                G / D1 / k
                  in cycle 1
                  expected: value 1, no withheld
                  actual:   no value, withheld first report
                  golden:   recording.golden.json:3""");
    }

    @Test
    void a_status_shows_its_description_and_a_vanished_group_is_one_line() {
        assertText(
                Run.start().cycle(name(G), name(D1), number(D1, "k", 1)).cycle(name(G), name(D1), number(D1, "k", 1)),
                Run.start()
                        .cycle(name(G), name(D1), number(D1, "k", 1))
                        .cycle(Status.of(Status.State.ERROR_AUTH, "no \"way\""), Turn.QUERIED, List.of()),
                """
                2 differences from recording.golden.json
                status
                  in cycle 2
                  expected: OK
                  actual:   ERROR_AUTH "no \\"way\\""
                  golden:   recording.golden.json:6
                G: missing group with 1 device and 3 facts, cycle 2 (recording.golden.json:3)""");
    }

    @Test
    void a_description_and_a_turn_of_their_own_are_differences() {
        assertText(
                Run.start().cycle(Status.of(Status.State.ERROR_AUTH, "a"), Turn.QUERIED, List.of()),
                Run.start().cycle(Status.of(Status.State.ERROR_AUTH, "b"), Turn.GIVEN_UP, List.of()),
                """
                2 differences from recording.golden.json
                turn
                  in cycle 1
                  expected: queried
                  actual:   given up
                  golden:   recording.golden.json:2
                description
                  in cycle 1
                  expected: "a"
                  actual:   "b"
                  golden:   recording.golden.json:2""");
    }

    @Test
    void a_run_that_is_too_short_or_too_long_is_a_difference() {
        Run three = cycles(3, cycle -> number(D1, "k", 1));
        Run one = cycles(1, cycle -> number(D1, "k", 1));
        assertText(three, one, """
                1 difference from recording.golden.json
                cycles
                  missing in cycle 2 and 1 more
                  expected: 3 cycles
                  actual:   1 cycle""");
        assertText(one, three, """
                1 difference from recording.golden.json
                cycles
                  unexpected in cycle 2 and 1 more
                  expected: 1 cycle
                  actual:   3 cycles""");
    }

    @Test
    void a_renamed_device_is_one_line() {
        EntityRef renamed = EntityRef.device(9, "G", "Zwei");
        assertText(
                cycles(4, cycle -> name(G), cycle -> name(D1), cycle -> name(D2), cycle -> number(D2, "k", cycle)),
                cycles(
                        4,
                        cycle -> name(G),
                        cycle -> name(D1),
                        cycle -> name(renamed),
                        cycle -> number(renamed, "k", cycle)),
                """
                1 difference from recording.golden.json
                G / D2: device D2 is now Zwei, cycle 1 and 3 more (recording.golden.json:5)""");
    }

    @Test
    void a_renamed_device_that_also_changed_shows_both() {
        EntityRef renamed = EntityRef.device(9, "G", "Zwei");
        assertText(
                Run.start().cycle(name(G), name(D2), number(D2, "a", 1), number(D2, "b", 1)),
                Run.start().cycle(name(G), name(renamed), number(renamed, "a", 1), number(renamed, "b", 2)),
                """
                2 differences from recording.golden.json
                G / D2: device D2 is now Zwei, cycle 1 (recording.golden.json:4)
                G / D2 / b
                  in cycle 1
                  expected: 1
                  actual:   2 (+1)
                  golden:   recording.golden.json:6""");
    }

    @Test
    void a_renamed_group_speaks_for_its_devices() {
        EntityRef group = EntityRef.group(7, "H");
        EntityRef device = EntityRef.device(8, "H", "D1");
        EntityRef other = EntityRef.device(9, "H", "Zwei");
        assertText(
                Run.start().cycle(name(G), name(D1), number(D1, "k", 1), name(D2), number(D2, "k", 2)),
                Run.start()
                        .cycle(name(group), name(device), number(device, "k", 1), name(other), number(other, "k", 2)),
                """
                2 differences from recording.golden.json
                G: group G is now H, cycle 1 (recording.golden.json:3)
                G / D2: device D2 is now Zwei, cycle 1 (recording.golden.json:6)""");
    }

    @Test
    void many_renamed_devices_find_each_other_by_what_they_say() {
        // given
        Run before = Run.start().cycle(fleet("old", 300));
        Run after = Run.start().cycle(fleet("new", 300));
        // when
        List<Difference> differences = compare(before, after).differences();
        // then
        assertThat(differences).hasSize(300).allMatch(it -> it.kind() == Difference.Kind.RENAMED);
        assertThat(differences).allMatch(it -> it.actual().equals(it.expected().replace("old", "new")));
    }

    @Test
    void a_vanished_and_a_new_device_of_other_shape_are_a_line_each() {
        EntityRef fresh = EntityRef.device(9, "G", "D3");
        assertText(
                cycles(
                        2,
                        cycle -> name(G),
                        cycle -> name(D1),
                        cycle -> name(D2),
                        cycle -> number(D2, "a", 1),
                        cycle -> number(D2, "b", 1)),
                cycles(
                        2,
                        cycle -> name(G),
                        cycle -> name(D1),
                        cycle -> name(fresh),
                        cycle -> property(fresh, "p", "x"),
                        cycle -> property(fresh, "q", "x")),
                """
                2 differences from recording.golden.json
                G / D2: missing device with 3 facts, cycle 1 and 1 more, nearest is G / D1 (recording.golden.json:5)
                G / D3: unexpected device with 3 facts, cycle 1 and 1 more""");
    }

    @Test
    void an_entity_with_many_differences_takes_a_line_for_each_and_not_more_than_15() {
        // given
        Run before = Run.start().cycle(fleet(5000, 0));
        Run after = Run.start().cycle(fleet(5000, 1));
        // when
        String text = compare(before, after).text();
        // then
        assertThat(text).isEqualTo("""
                15 differences from recording.golden.json
                G / node-4000: 15 differences
                  k00: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50058)
                  k01: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50059)
                  k02: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50060)
                  k03: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50061)
                  k04: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50062)
                  k05: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50063)
                  k06: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50064)
                  k07: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50065)
                  k08: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50066)
                  k09: expected 4000, actual 4001 (+1), cycle 1 (recording.golden.json:50067)
                  … and 5 more of G / node-4000""");
    }

    @Test
    void more_differences_than_people_read_are_counted() {
        // given
        Run before = Run.start().cycle(fleet("x", 40));
        Run after = Run.start().cycle(fleet("x", 40, 0.5));
        // when
        List<String> lines = compare(before, after).text().lines().toList();
        // then
        assertThat(lines).hasSize(1 + 30 * 5 + 1).first().isEqualTo("40 differences from recording.golden.json");
        assertThat(lines).last().isEqualTo("… and 10 more differences");
    }

    @Test
    void what_is_gone_and_back_and_repeated_and_left_over_is_compared_by_identity() {
        // given
        Run run = Run.start()
                .cycle(number(D1, "k", 1), number(D1, "k", 2), endpoint(D1, "127.0.0.1", "80"))
                .cycle(number(D1, "k", 1))
                .cycle(Run.reportedIn(2, number(D1, "k", 1)), number(D1, "k", 2), endpoint(D1, "127.0.0.1", "80"));
        Run other = Run.start()
                .cycle(number(D1, "k", 1), number(D1, "k", 3), endpoint(D1, "127.0.0.1", "81"))
                .cycle(number(D1, "k", 1))
                .cycle(number(D1, "k", 1), number(D1, "k", 2), endpoint(D1, "127.0.0.1", "80"));
        // then
        assertThat(compare(run, run).text()).isEqualTo("no differences from recording.golden.json");
        assertThat(compare(run, other).text()).isEqualTo("""
                3 differences from recording.golden.json
                G / D1: 3 differences
                  endpoint 127.0.0.1: expected 80, actual 81 (+1), cycle 1 (recording.golden.json:3)
                  k #2: expected 2, actual 3 (+1), cycle 1 (recording.golden.json:5)
                  k: expected reportedIn 2, actual no reportedIn, cycle 3 (recording.golden.json:11)""");
    }

    @Test
    void numbers_that_are_not_numbers_are_defined() {
        assertThat(compare(cycles(1, c -> number(D1, "k", Double.NaN)), cycles(1, c -> number(D1, "k", Double.NaN)))
                        .isEqual())
                .isTrue();
        assertThat(compare(cycles(1, c -> number(D1, "k", -0.0)), cycles(1, c -> number(D1, "k", 0)))
                        .isEqual())
                .isTrue();
        assertThat(compare(cycles(1, c -> number(D1, "k", Double.NaN)), cycles(1, c -> number(D1, "k", 0)))
                        .text())
                .contains("""
                  expected: "NaN"
                  actual:   0
                """);
    }

    @Test
    void an_event_is_known_by_type_and_title() {
        // given
        Run before = Run.start()
                .cycle(event(D1, EventType.ERROR_EVENT, Map.of("title", "disk", "description", "full"), Map.of()));
        Run after = Run.start()
                .cycle(event(
                        D1, EventType.ERROR_EVENT, Map.of("title", "disk", "description", "empty"), Map.of("a", "b")));
        // then
        assertThat(compare(before, after).text()).isEqualTo("""
                1 difference from recording.golden.json
                G / D1 / ERROR_EVENT "disk"
                  in cycle 1
                  expected: description "full", no properties
                  actual:   description "empty", properties {"a": "b"}
                  golden:   recording.golden.json:3""");
    }

    @Test
    void another_plugin_or_interval_is_a_difference_of_the_whole_run() {
        // given
        Recording recording = Run.start().cycle().recording();
        Recording other = new Recording("other", "2.0", Duration.ofMinutes(5), "docs", recording.cycles());
        // then
        assertThat(RecordingComparator.compare(Golden.parse(Golden.of(recording).text(), FILE), other)
                        .text())
                .isEqualTo("""
                2 differences from recording.golden.json
                plugin
                  expected: "custom.demo"
                  actual:   "other"
                  golden:   recording.golden.json:1
                interval
                  expected: PT1M
                  actual:   PT5M
                  golden:   recording.golden.json:1""");
    }

    @Test
    void a_hostile_name_does_not_break_the_lines() {
        // given
        EntityRef hostile = EntityRef.device(1, "G", "a\nb\u202E");
        Run before = Run.start().cycle(state(hostile, "s", "OK", 0));
        Run after = Run.start().cycle(state(hostile, "s", "BAD\n", 1));
        // then
        assertThat(compare(before, after).text()).isEqualTo("""
                1 difference from recording.golden.json
                G / a\\nb\\u202e / s
                  in cycle 1
                  expected: state "OK", value 0
                  actual:   state "BAD\\n", value 1
                  golden:   recording.golden.json:3""");
    }

    private static void assertText(Run golden, Run actual, String text) {
        assertThat(compare(golden, actual).text()).isEqualTo(text);
    }

    private static Comparison compare(Run golden, Run actual) {
        return RecordingComparator.compare(Golden.parse(golden.text(), FILE), actual.recording());
    }

    @SafeVarargs
    private static Run cycles(int count, IntFunction<Entry>... entries) {
        Run run = Run.start();
        for (int cycle = 1; cycle <= count; cycle++) {
            int number = cycle;
            run.cycle(IntStream.range(0, entries.length)
                    .mapToObj(i -> entries[i].apply(number))
                    .toList());
        }
        return run;
    }

    private static List<Entry> fleet(String prefix, int nodes) {
        return fleet(prefix, nodes, 0);
    }

    private static List<Entry> fleet(String prefix, int nodes, double shift) {
        return IntStream.range(0, nodes)
                .mapToObj(i -> number(EntityRef.device(i, "G", prefix + i), "k", i + shift))
                .toList();
    }

    /** 15 metrics a node; those of node 4000 are shifted. */
    private static List<Entry> fleet(int nodes, int shift) {
        return IntStream.range(0, nodes * 15)
                .mapToObj(i -> number(
                        EntityRef.device(i / 15, "G", "node-" + i / 15),
                        String.format(Locale.ROOT, "k%02d", i % 15),
                        i / 15 + (i / 15 == 4000 ? shift : 0)))
                .toList();
    }
}
