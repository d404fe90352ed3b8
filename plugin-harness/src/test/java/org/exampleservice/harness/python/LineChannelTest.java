package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of JSON, however they are cut on their way. */
class LineChannelTest {

    private SocketChannel child;
    private LineChannel channel;

    @BeforeEach
    void open() throws IOException {
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            child = SocketChannel.open(door.getLocalAddress());
            channel = new LineChannel(door.accept());
        }
    }

    @AfterEach
    void close() throws IOException {
        child.close();
        channel.close();
    }

    @Test
    void several_lines_at_once_are_several_values() throws IOException {
        say("{\"a\": 1}\n[2]\n\"é\"\nnull\n");

        assertThat(channel.read().value()).hasToString("{\"a\":1}");
        assertThat(channel.read().value()).hasToString("[2]");
        assertThat(channel.read().value()).hasToString("\"é\"");
        assertThat(channel.read().value().isNull()).isTrue();
    }

    @Test
    void a_line_that_came_before_means_what_it_meant() throws IOException {
        say("{\"a\": 1}\n\n{\"a\": 2}\n{\"a\": 1}\n");

        assertThat(channel.read().value()).hasToString("{\"a\":1}");
        assertThat(channel.read().value()).hasToString("{\"a\":2}");
        assertThat(channel.read().value()).hasToString("{\"a\":1}");
    }

    @Test
    void lines_that_never_come_again_are_read_all_the_same() throws IOException {
        for (int number = 0; number < 3000; number++) {
            say("[" + number + "]\n" + (number % 100 == 99 ? "\n" : ""));

            assertThat(channel.read().value()).hasToString("[" + number + "]");
        }
    }

    @Test
    void what_has_not_come_is_not_waited_for() throws IOException {
        assertThat(channel.poll()).isNull();

        say("[1]\n[2");
        assertThat(channel.read().value()).hasToString("[1]");
        assertThat(channel.poll()).isNull();

        say("2]\n[3]\n");
        assertThat(channel.read().value()).hasToString("[22]");
        assertThat(channel.poll().value()).hasToString("[3]");
    }

    @Test
    void a_whole_line_does_not_wait_for_the_rest_of_the_next() throws IOException {
        say("{\"a\": 1}\n{\"b\": ");
        assertThat(channel.read().value()).hasToString("{\"a\":1}");

        say("2}\n[3]\n");
        assertThat(channel.read().value()).hasToString("{\"b\":2}");
        assertThat(channel.read().value()).hasToString("[3]");
    }

    @Test
    void lines_longer_than_the_buffer_come_whole() throws Exception {
        String text = "x".repeat(200_000);
        Thread writer = new Thread(() -> sayAll("[1]\n\"" + text + "\"\n[2]\n"));
        writer.start();

        assertThat(channel.read().value()).hasToString("[1]");
        assertThat(channel.read().value().textValue()).isEqualTo(text);
        assertThat(channel.read().value()).hasToString("[2]");
        writer.join();
    }

    @Test
    void what_is_no_json_fails_where_it_stands() throws IOException {
        say("{\"a\": 1}\nno\n");

        assertThat(channel.read().value()).hasToString("{\"a\":1}");
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(channel::read);
    }

    @Test
    void a_channel_that_is_closed_within_a_line_has_no_more_values() throws IOException {
        say("[1]\n{\"b\": ");
        child.shutdownOutput();

        assertThat(channel.read().value()).hasToString("[1]");
        assertThatIOException()
                .isThrownBy(channel::read)
                .isInstanceOf(EOFException.class)
                .withMessage("the channel was closed");
    }

    private void sayAll(String text) {
        try {
            say(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void say(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            child.write(bytes);
        }
    }
}
