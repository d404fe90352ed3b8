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

    @Test
    void a_turn_that_goes_on_may_have_one() throws IOException {
        lines.read(keep(0, "{\"done\":true,\"next\":true}"));

        assertThat(lines.at(0).goesOn()).isTrue();
        assertThat(lines.at(0).isStop()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-1", "1.5", "99999999999", "[0,1]", "[1.5,1]"})
    void a_number_that_was_not_given_is_no_line(String line) {
        assertThatThrownBy(() -> lines.read(json(line)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("the line -?\\d+ was never kept; say \\{\"keep\": …} first \\(PROTOCOL\\.md\\)");
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
    void only_what_may_come_again_gets_the_next_number(String line) {
        assertThatThrownBy(() -> lines.read(json(line)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "cannot be kept: numbers go from 0 to 16383, one after the other, to calls that are not"
                                + " asked and to ends that go on (PROTOCOL.md)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"call\":\"report_property\",\"on\":2,\"key\":\"a\",\"value\":\"1\"}",
                "{\"call\":\"state_metric\",\"on\":2,\"key\":\"a\",\"value\":\"ON\"}",
                "{\"call\":\"stat_counter\",\"on\":2,\"key\":\"a\",\"value\":[1,2,3,4]}",
                "{\"call\":\"log\",\"level\":\"INFO\",\"text\":\"a\"}",
                "{\"done\":true,\"next\":true}"
            })
    void only_a_measurement_of_a_number_can_be_of_another(String line) throws IOException {
        lines.read(keep(0, line));

        assertThatThrownBy(() -> lines.read(json("[0,1]")))
                .isInstanceOf(IOException.class)
                .hasMessage("the line 0 is no measurement of a number, so it has no other value (PROTOCOL.md)");
    }

    @Test
    void there_are_no_more_of_them_than_said() throws IOException {
        for (int number = 0; number < NumberedLines.MOST; number++) {
            lines.read(keep(number, CALL.formatted("a")));
        }

        assertThatThrownBy(() -> lines.read(keep(NumberedLines.MOST, CALL.formatted("a"))))
                .hasMessageStartingWith("the line 16384 cannot be kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "-7", "-0", "0.5", "1e5", "2.5e-3", "1e400", "123456789012345678", "12345678901234567890"})
    void a_value_is_the_same_whether_a_parser_reads_it_or_not(String value) throws IOException {
        lines.read(keep(0, CALL.formatted("a")));
        double expected = json(value).doubleValue();

        assertThat(value(lines.read(json("[0," + value + "]")))).isEqualTo(expected);
        Said scanned = scan("[0," + value + "]");
        if (value.length() < 20) {
            assertThat(value(scanned)).isEqualTo(expected);
        } else {
            assertThat(scanned).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "01",
                "0 ",
                " 0",
                "0.",
                "0.0",
                "-0",
                "[",
                "[]",
                "[0",
                "[0]",
                "[0,]",
                "[0,1",
                "[0 ,1]",
                "[0,01]",
                "[0,+1]",
                "[0,\"1\"]",
                "[0,null]",
                "[0,1] ",
                "[0,1,2]",
                "[[0,1]]",
                "1234567890",
                "{}",
                "\"0\"",
                "no"
            })
    void what_is_written_in_another_way_is_for_a_parser(String line) throws IOException {
        lines.read(keep(0, CALL.formatted("a")));

        assertThat(scan(line)).isNull();
    }

    @Test
    void a_channel_knows_them_whether_they_are_many_or_few() throws Exception {
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel child = SocketChannel.open(server.getLocalAddress());
                LineChannel channel = new LineChannel(server.accept())) {
            String log = "{\"call\":\"log\",\"level\":\"INFO\",\"text\":\"%d\"}\n";
            StringBuilder said = new StringBuilder("{\"keep\":0,\"is\":" + CALL.formatted("kept") + "}\n");
            for (int i = 0; i < 3000; i++) {
                said.append(log.formatted(i))
                        .append(log.formatted(i))
                        .append("0\n[0,")
                        .append(i)
                        .append("]\n");
                said.append(i % 1000 == 0 ? "\n" : "");
            }
            ByteBuffer bytes = ByteBuffer.wrap(said.toString().getBytes(StandardCharsets.US_ASCII));
            Thread writer = new Thread(() -> write(child, bytes));
            writer.start();
            Said kept = channel.read();

            for (int i = 0; i < 3000; i++) {
                assertThat(channel.read().call()).isNotInstanceOf(Measurement.class);
                assertThat(channel.read().call()).isNotInstanceOf(Measurement.class);
                assertThat(channel.read()).isSameAs(kept);
                assertThat(value(channel.read())).isEqualTo(i);
            }
            writer.join();
        }
    }

    private Said scan(String line) throws IOException {
        byte[] bytes = ("before\n" + line + "\nbehind").getBytes(StandardCharsets.US_ASCII);
        NumberScan scan = new NumberScan();
        assertThat(scan.find(bytes, "before\n".length(), bytes.length)).isTrue();
        assertThat(scan.end()).isEqualTo(bytes.length - "\nbehind".length());
        return scan.read(lines);
    }

    private static double value(Said said) {
        return ((Number) ((Measurement) said.call()).value()).doubleValue();
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
