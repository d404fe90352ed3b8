package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal();

    @Test
    void of_what_is_long_only_the_beginning_is_kept() {
        add("X".repeat(8000), "/" + "a".repeat(8000));

        Journal.Entry entry = journal.latest(1).get(0);
        assertThat(entry.method()).isEqualTo("X".repeat(20) + "…");
        assertThat(entry.target()).isEqualTo("/" + "a".repeat(199) + "…");
    }

    @Test
    void what_many_threads_write_is_counted_and_the_last_thousand_stay_in_order() {
        IntStream.range(0, 16_000).parallel().forEach(i -> add("GET", "/"));

        List<Long> numbers =
                journal.latest(5_000).stream().map(Journal.Entry::number).toList();
        assertThat(journal.total()).isEqualTo(16_000);
        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.range(0, 1000)
                        .mapToObj(back -> 16_000 - back)
                        .toList());
    }

    @Test
    void a_thread_that_a_thousand_others_overtake_does_not_overwrite_what_is_newer() {
        Journal.Ring ring = new Journal.Ring();

        ring.keep(entry(1001));
        ring.keep(entry(1));

        assertThat(ring.at(1)).isEqualTo(entry(1001));
    }

    private static Journal.Entry entry(long number) {
        return new Journal.Entry(number, Instant.EPOCH, "GET", "/", Optional.of(200), Optional.empty());
    }

    private void add(String method, String path) {
        journal.add(Instant.EPOCH, new Asked(method, path, null, null, null), Optional.of(200), Optional.empty());
    }
}
