package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that a child has numbered mean what they meant when it gave the number (PROTOCOL.md, "Numbered lines"). */
class NumberedLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALL = "{\"call\":\"absolute\",\"key\":\"%s\",\"on\":2,\"value\":1}";

    private final NumberedLines lines = new NumberedLines();

    @Test
    void a_number_says_the_call_that_it_was_given_to() throws IOException {
        Said first = lines.read(keep(0, CALL.formatted("a")));
        Said second = lines.read(keep(1, CALL.formatted("b")));

        assertThat(lines.read(json("0"))).isSameAs(first);
        assertThat(lines.at(1)).isSameAs(second);
        assertThat(((Measurement) second.call()).key()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "1.5", "99999999999"})
    void a_number_that_was_not_given_is_no_line(String number) {
        assertThatThrownBy(() -> lines.read(json(number)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was never kept; give it a call first (PROTOCOL.md)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keep\":1,\"is\":{\"call\":\"wait\"}}",
                "{\"keep\":-1,\"is\":{\"call\":\"wait\"}}",
                "{\"keep\":\"0\",\"is\":{\"call\":\"wait\"}}",
                "{\"keep\":0,\"is\":{\"call\":\"wait\",\"ask\":true}}",
                "{\"keep\":0,\"is\":{\"done\":true}}",
                "{\"keep\":0,\"is\":3}",
                "{\"keep\":0}"
            })
    void only_a_call_that_is_not_asked_gets_the_next_number(String line) {
        assertThatThrownBy(() -> lines.read(json(line)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "cannot be kept: numbers go from 0 to 4095, one after the other, to calls that are not"
                                + " asked (PROTOCOL.md)");
    }

    @Test
    void there_are_no_more_of_them_than_said() throws IOException {
        for (int number = 0; number < NumberedLines.MOST; number++) {
            lines.read(keep(number, CALL.formatted("a")));
        }

        assertThatThrownBy(() -> lines.read(keep(NumberedLines.MOST, CALL.formatted("a"))))
                .hasMessageStartingWith("the line 4096 cannot be kept");
    }

    @Test
    void a_channel_knows_them_whether_lines_come_again_or_not() throws IOException {
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel child = SocketChannel.open(server.getLocalAddress());
                LineChannel channel = new LineChannel(server.accept())) {
            StringBuilder said = new StringBuilder("{\"keep\":0,\"is\":" + CALL.formatted("kept") + "}\n");
            for (int i = 0; i < 3000; i++) {
                said.append("{\"call\":\"log\",\"level\":\"INFO\",\"text\":\"")
                        .append(i)
                        .append("\"}\n0\n");
            }
            ByteBuffer bytes = ByteBuffer.wrap(said.toString().getBytes(StandardCharsets.US_ASCII));
            Thread writer = new Thread(() -> write(child, bytes));
            writer.start();
            Said kept = channel.read();

            for (int i = 0; i < 3000; i++) {
                assertThat(channel.read().call()).isNotInstanceOf(Measurement.class);
                assertThat(channel.read()).isSameAs(kept);
            }
        }
    }

    private static void write(SocketChannel child, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                child.write(bytes);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode keep(int number, String call) throws IOException {
        return json("{\"keep\":" + number + ",\"is\":" + call + "}");
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }
}
