package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
    private static final long GIGABYTE = 1L << 30;

    private final AtomicLong written = new AtomicLong();
    private final Body huge = Body.made(() -> GIGABYTE, this::writeGigabyte);

    @ParameterizedTest
    @CsvSource({"0,3,abc", "2,3,cde", "7,9,hi", "9,1,''", "0,0,''"})
    void a_piece_has_the_bytes_from_one_on(long from, int count, String expected) {
        Body kept = Body.of("abcdefghi");
        Body made = Body.made(() -> 9, out -> write(out, "abcdefghi".getBytes(US_ASCII)));

        assertThat(new String(kept.piece(from, count), US_ASCII)).isEqualTo(expected);
        assertThat(new String(made.piece(from, count), US_ASCII)).isEqualTo(expected);
    }

    @Test
    void the_first_bytes_of_a_body_that_fits_no_memory_are_had_without_making_the_rest() {
        assertThat(huge.first(2_500).length()).isEqualTo(2_500);
        assertThat(written.get()).isLessThan(10_000);
    }

    @Test
    void a_body_that_cannot_be_made_is_no_excerpt() {
        Body broken = Body.made(() -> 9, out -> {
            write(out, new byte[4]);
            throw new UncheckedIOException(new IOException("broken"));
        });

        assertThatThrownBy(() -> broken.piece(0, 9)).hasMessageContaining("broken");
    }

    @Test
    void the_length_is_asked_for_once_and_when_it_is_wanted() {
        AtomicInteger asked = new AtomicInteger();
        Body body = Body.made(asked::incrementAndGet, out -> {});
        Answer answer = Answer.ok(Answer.JSON, body).withoutBody();

        assertThat(asked).hasValue(0);
        assertThat(answer.length() + answer.length() + body.length()).isEqualTo(3);
        assertThat(answer.body().length()).isZero();
    }

    @Test
    void a_body_that_fits_no_memory_drips_in_order() {
        StringBuilder sent = new StringBuilder();
        AtomicInteger drops = new AtomicInteger();
        Answer answer = Answer.of(200, Answer.JSON, huge, Map.of());

        new Sending.Dripping(answer, 400_000, Duration.ofSeconds(1)).over(new Drops(8, sent, drops));

        assertThat(drops).hasValue(8);
        assertThat(sent).hasSize(3_200_000);
        assertThat(sent.toString()).isEqualTo(new String(huge.first(3_200_000).bytes(), US_ASCII));
    }

    private void writeGigabyte(OutputStream out) {
        byte[] piece = new byte[1_000];
        for (int at = 0; written.get() < GIGABYTE; at += piece.length) {
            for (int i = 0; i < piece.length; i++) {
                piece[i] = (byte) ('a' + (at + i) % 23);
            }
            write(out, piece);
            written.addAndGet(piece.length);
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes so many drops without waiting, and then no more. */
    private record Drops(int most, StringBuilder sent, AtomicInteger drops) implements Wire {
        @Override
        public void sendPart(Answer head, byte[] part, Runnable next) {
            sent.append(new String(part, US_ASCII));
            if (drops.incrementAndGet() < most) {
                next.run();
            }
        }

        @Override
        public void after(Duration delay, Runnable next) {
            next.run();
        }

        @Override
        public void send(Answer answer) {
            throw new AssertionError();
        }

        @Override
        public void end() {
            throw new AssertionError();
        }

        @Override
        public void sendRaw(byte[] bytes) {
            throw new AssertionError();
        }

        @Override
        public void close() {
            throw new AssertionError();
        }

        @Override
        public void reset() {
            throw new AssertionError();
        }

        @Override
        public void closeWithClient() {
            throw new AssertionError();
        }
    }
}
