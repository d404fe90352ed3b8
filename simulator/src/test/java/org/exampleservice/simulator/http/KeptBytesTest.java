package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBytesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, KeptBytes.LARGE - 1, KeptBytes.LARGE, KeptBytes.LARGE + 1, 1_000_000})
    void are_the_same_however_often_they_are_sent(int size) {
        byte[] bytes = random(size);
        KeptBytes kept = new KeptBytes(bytes);

        for (int time = 0; time < 4; time++) {
            ByteBuffer sent = kept.forSending();

            assertThat(sent.isReadOnly()).isTrue();
            assertThat(sent).isEqualTo(ByteBuffer.wrap(bytes));
            sent.position(sent.limit());
        }
    }

    @Test
    void are_copied_off_the_heap_when_they_are_large_and_sent_again() {
        KeptBytes large = new KeptBytes(random(KeptBytes.LARGE));
        KeptBytes small = new KeptBytes(random(KeptBytes.LARGE - 1));

        assertThat(IntStream.range(0, 3).mapToObj(time -> large.forSending().isDirect()))
                .containsExactly(false, true, true);
        assertThat(IntStream.range(0, 3).mapToObj(time -> small.forSending().isDirect()))
                .containsExactly(false, false, false);
    }

    @Test
    void are_the_same_to_many_at_once() {
        byte[] bytes = random(2 * KeptBytes.LARGE);
        KeptBytes kept = new KeptBytes(bytes);

        assertThat(IntStream.range(0, 1000).parallel().mapToObj(i -> kept.forSending()))
                .allMatch(ByteBuffer.wrap(bytes)::equals);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
