package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.golden.Run.name;
import static org.exampleservice.harness.golden.Run.number;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.junit.jupiter.api.Test;

/** Which entity is another one by another name, at the edges of what is alike. */
class LikenessTest {

    private static final String FILE = "g.json";

    @Test
    void of_several_devices_each_finds_the_one_that_says_at_least_half_of_the_same() {
        Run before = Run.start().cycle(join(List.of(device("A", 1, 2, 3, 4), device("B", 5, 6, 7, 8))));
        Run after = Run.start().cycle(join(List.of(device("Y", 1, 2, 3, 9), device("X", 5, 6, 0, 0))));

        assertThat(differences(before, after))
                .containsExactly(
                        "RENAMED G / A: A -> Y",
                        "DIFFERENT G / A / k3: 4 -> 9",
                        "RENAMED G / B: B -> X",
                        "DIFFERENT G / B / k2: 7 -> 0",
                        "DIFFERENT G / B / k3: 8 -> 0");
    }

    @Test
    void the_one_that_says_most_of_the_same_is_taken_whatever_their_order() {
        Run before = Run.start().cycle(device("A", 1, 2, 3, 4));
        Run after = Run.start()
                .cycle(join(List.of(device("X", 1, 2, 0, 0), device("Y", 1, 2, 3, 0), device("Z", 1, 2, 0, 0))));

        assertThat(differences(before, after))
                .contains("RENAMED G / A: A -> Y", "DIFFERENT G / A / k3: 4 -> 0")
                .filteredOn(text -> text.startsWith("UNEXPECTED"))
                .hasSize(2);
    }

    @Test
    void less_than_half_of_the_same_is_another_device() {
        Run before = Run.start().cycle(join(List.of(device("A", 1, 2, 3), device("B", 5, 6, 7))));
        Run after = Run.start().cycle(join(List.of(device("X", 1, 0, 0), device("Y", 5, 0, 0))));

        assertThat(differences(before, after)).hasSize(4).noneMatch(text -> text.startsWith("RENAMED"));
    }

    @Test
    void the_last_one_of_either_side_is_the_same_if_half_of_its_facts_are_of_the_same_kind() {
        EntityRef old = EntityRef.device(1, "G", "A");
        EntityRef fresh = EntityRef.device(2, "G", "X");
        Run before = Run.start().cycle(name(old), number(old, "a", 1));

        assertThat(differences(before, Run.start().cycle(name(fresh), number(fresh, "b", 1))))
                .first()
                .isEqualTo("RENAMED G / A: A -> X");
        assertThat(differences(before, Run.start().cycle(number(fresh, "b", 1))))
                .noneMatch(text -> text.startsWith("RENAMED"));
    }

    @Test
    void a_hundred_on_either_side_are_looked_at_and_one_more_is_not() {
        assertThat(differences(fleet("old", 100, 0), fleet("new", 100, 1)))
                .filteredOn(text -> text.startsWith("RENAMED"))
                .hasSize(100);
        assertThat(differences(fleet("old", 101, 0), fleet("new", 100, 1)))
                .noneMatch(text -> text.startsWith("RENAMED"));
    }

    @Test
    void a_group_that_stays_is_not_taken_for_its_renamed_twin() {
        Run before = Run.start().cycle(number(group("A"), "k", 1), number(group("B"), "k", 1));
        Run after = Run.start().cycle(number(group("B"), "k", 1), number(group("C"), "k", 1));

        assertThat(differences(before, after)).containsExactly("RENAMED A: A -> C");
    }

    private static EntityRef group(String group) {
        return EntityRef.group(group.charAt(0), group);
    }

    /** One half of what each says is its own, the other half changes. */
    private static Run fleet(String prefix, int count, double shift) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.addAll(device(prefix + i, i, i + shift));
        }
        return Run.start().cycle(all);
    }

    private static List<Entry> device(String device, double... values) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            entries.add(number(EntityRef.device(device.hashCode(), "G", device), "k" + i, values[i]));
        }
        return entries;
    }

    private static List<Entry> join(List<List<Entry>> some) {
        return some.stream().flatMap(List::stream).toList();
    }

    private static List<String> differences(Run golden, Run actual) {
        return RecordingComparator.compare(Golden.parse(golden.text(), FILE), actual.recording()).differences().stream()
                .map(it -> it.kind() + " " + it.path() + ": " + it.expected() + " -> " + it.actual())
                .toList();
    }
}
