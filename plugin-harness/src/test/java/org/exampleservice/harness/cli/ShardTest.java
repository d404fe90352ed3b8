package org.exampleservice.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {

    @Test
    void every_one_is_in_exactly_one_part_and_parts_are_even() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            int size = random.nextInt(200);
            int parts = 1 + random.nextInt(20);
            int offset = Shard.offset("contract-" + random.nextInt());
            List<List<Integer>> shards = IntStream.rangeClosed(1, parts)
                    .mapToObj(part -> part(new Shard(part, parts), offset, size))
                    .toList();

            assertThat(shards.stream().flatMap(List::stream).sorted())
                    .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
            assertThat(shards).allSatisfy(shard -> assertThat(shard).hasSizeBetween(size / parts, size / parts + 1));
        }
    }

    private static List<Integer> part(Shard shard, int offset, int size) {
        return IntStream.range(0, size)
                .filter(index -> shard.takes(offset + index))
                .boxed()
                .toList();
    }

    @Test
    void an_offset_is_the_same_everywhere() {
        assertThat(Shard.offset("example-stats-sdk")).isEqualTo(Shard.offset("example-" + "stats-sdk"));
        assertThat(Shard.offset("ab")).isEqualTo('a' * 31 + 'b');
        assertThat(Shard.offset("")).isZero();
    }

    @Test
    void what_is_no_part_is_refused() {
        assertThat(Console.run("test", "x", "--shard", "3/2").err())
                .isEqualTo("plugin-harness: invalid value for option '--shard': '3/2' is beyond the last part. See"
                        + " plugin-harness test --help\n");
        assertThat(Console.run("test", "x", "--shard", "0/2").err())
                .isEqualTo("plugin-harness: invalid value for option '--shard': '0/2' is no part such as 2/4. See"
                        + " plugin-harness test --help\n");
    }
}
