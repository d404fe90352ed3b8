package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.exampleservice.harness.golden.Run.D1;
import static org.exampleservice.harness.golden.Run.number;
import static org.exampleservice.harness.golden.Run.property;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.junit.jupiter.api.Test;

/** Cycles over again, titles that almost fit, and what is called nearest. */
class ComparatorEdgesTest {

    private static final String FILE = "g.json";

    @Test
    void a_difference_is_not_counted_in_later_cycles_that_are_alike() {
        Run golden =
                Run.start().cycle(number(D1, "k", 1)).cycle(number(D1, "k", 2)).cycle(number(D1, "k", 2));
        Run actual =
                Run.start().cycle(number(D1, "k", 9)).cycle(number(D1, "k", 2)).cycle(number(D1, "k", 2));

        assertThat(differences(golden.text(), actual)).containsExactly("G / D1 / k: 1 -> 9 in 1");
    }

    @Test
    void one_side_that_goes_on_as_before_hides_nothing_of_the_other() {
        Run still = Run.start().cycle(number(D1, "k", 1)).cycle(number(D1, "k", 1));
        Run moving = Run.start().cycle(number(D1, "k", 1)).cycle(number(D1, "k", 2));

        assertThat(differences(still.text(), moving)).containsExactly("G / D1 / k: 1 -> 2 in 1");
        assertThat(differences(moving.text(), still)).containsExactly("G / D1 / k: 2 -> 1 in 1");
    }

    @Test
    void an_operator_counts_the_cycles_in_which_it_was_asked() {
        Run run = Run.start()
                .cycle(number(D1, "a", 1))
                .cycle(number(D1, "b", 1))
                .cycle(number(D1, "b", 1))
                .cycle(number(D1, "b", 1));
        String golden = run.text().replace("\"value\": 1", "\"value\": {\"$any\": \"number\"}");

        assertThat(compare(golden, run).unneededOperators())
                .extracting(UnneededOperator::path, UnneededOperator::cycles)
                .containsExactly(tuple("G / D1 / a / value", 1), tuple("G / D1 / b / value", 3));
    }

    @Test
    void an_operator_as_description_that_never_mattered_is_reported() {
        Run run = Run.start().cycle(Status.of(Status.State.ERROR_AUTH, "no"), Turn.QUERIED, List.of());
        String golden = run.text().replace("\"no\"", "{\"$any\": \"text\"}");

        assertThat(compare(golden, run).unneededOperators())
                .containsExactly(new UnneededOperator(2, "description", "{\"$any\": \"text\"}", "\"no\"", 1));
    }

    @Test
    void an_operator_as_title_takes_no_event_of_another_type_none_without_title_and_no_other_fact() {
        String golden = Run.start()
                .cycle(event(EventType.ERROR_EVENT, Map.of("title", "job 1")))
                .text()
                .replace("\"job 1\"", "{\"$matches\": \"job [0-9]+\"}");
        Run actual = Run.start()
                .cycle(
                        event(EventType.AVAILABILITY_EVENT, Map.of("title", "job 1")),
                        event(EventType.ERROR_EVENT, Map.of("description", "job 1")),
                        event(EventType.ERROR_EVENT, Map.of("title", "task 1")),
                        number(D1, "extra", 1),
                        property(D1, "job 1", "job 1"));

        assertThat(compare(golden, actual).differences())
                .filteredOn(it -> it.kind() == Difference.Kind.MISSING)
                .hasSize(1);
        assertThat(compare(golden, actual).differences())
                .filteredOn(it -> it.kind() == Difference.Kind.UNEXPECTED)
                .hasSize(5);
    }

    @Test
    void the_nearest_is_one_that_nothing_else_is_and_of_the_same_kind() {
        assertThat(note(
                        Run.start().cycle(number(D1, "sizes", 1), number(D1, "size1", 1)),
                        Run.start().cycle(number(D1, "sizx2", 1), number(D1, "size1", 1))))
                .isEqualTo("nearest is G / D1 / sizx2");
        assertThat(note(
                        Run.start().cycle(number(D1, "sizes", 1), number(D1, "size1", 1)),
                        Run.start().cycle(number(D1, "size1", 1))))
                .isEqualTo("nearest is G / D1 / size1");
        assertThat(note(
                        Run.start().cycle(number(D1, "sizes", 1), number(D1, "x", 1)),
                        Run.start().cycle(property(D1, "sizes", "1"), number(D1, "x", 1))))
                .isEmpty();
    }

    private static String note(Run golden, Run actual) {
        return compare(golden.text(), actual).differences().stream()
                .filter(it -> it.kind() == Difference.Kind.MISSING)
                .findFirst()
                .orElseThrow()
                .note();
    }

    private static Entry event(EventType type, Map<String, String> texts) {
        return Run.emitted(new Emission.Event(D1, type, "1", new TreeMap<>(texts), new TreeMap<>()));
    }

    private static List<String> differences(String golden, Run actual) {
        return compare(golden, actual).differences().stream()
                .map(it -> it.path() + ": " + it.expected() + " -> " + it.actual() + " in " + it.cycles())
                .toList();
    }

    private static Comparison compare(String golden, Run actual) {
        return RecordingComparator.compare(Golden.parse(golden, FILE), actual.recording());
    }
}
