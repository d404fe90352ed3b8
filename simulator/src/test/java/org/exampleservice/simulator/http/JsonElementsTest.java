package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.exampleservice.simulator.json.MemberEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonElementsTest {
    private static final String GROUPS =
            "[{\"nodes\":[{\"ip\":\"1\",\"stats\":{\"state\":\"O}\\\"]\\\\\",\"counter\":1}},"
                    + "{\"ip\":\"2\",\"stats\":{\"state\":\"{\",\"counter\":[2,{}]}}],\"name\":\"a,[\"},{\"nodes\":[],\"name\":\"b\"}]";

    @Test
    void each_object_of_an_array_is_changed_by_itself() {
        Body marked =
                Body.of("[{\"a\":\"}\\\"\",\"b\":[{},{\"c\":1}]},{}]").through(elements(JsonElementsTest::marked));

        assertThat(marked.text()).isEqualTo("[<{\"a\":\"}\\\"\",\"b\":[{},{\"c\":1}]}>,<{}>]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "<{\"a\":[{}]}>"})
    void what_has_no_array_around_it_or_nothing_in_it_is_one_element_or_none(String expected) {
        Body body = Body.of(expected.replaceAll("[<>]", ""));

        assertThat(body.through(elements(JsonElementsTest::marked)).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "counter", "name", "nodes", "ip", "nothing"})
    void edits_make_of_the_pieces_what_they_make_of_the_whole(String member) {
        for (MemberEdit edit :
                new MemberEdit[] {MemberEdit.missing(member), MemberEdit.extra(member), MemberEdit.wrongType(member)}) {
            assertThat(Body.of(GROUPS).through(elements(edit::edit)).text())
                    .isEqualTo(new String(edit.edit(GROUPS.getBytes(US_ASCII)), US_ASCII));
        }
    }

    @Test
    void an_edit_of_what_fits_no_memory_keeps_one_element_at_a_time() {
        AtomicLong made = new AtomicLong();
        Body endless = Body.made(() -> Long.MAX_VALUE, out -> {
            write(out, "[");
            while (true) {
                write(out, "{\"ip\":1,\"state\":2},");
                made.incrementAndGet();
            }
        });

        Body edited = endless.through(elements(MemberEdit.missing("state")::edit));

        assertThat(edited.isKept()).isFalse();
        assertThat(new String(edited.piece(0, 19), US_ASCII)).isEqualTo("[{\"ip\":1},{\"ip\":1},");
        assertThat(made).hasValueLessThan(4);
    }

    @Test
    void another_charset_has_two_bytes_for_each_and_states_its_length() {
        Body made = Body.made(() -> 3, out -> write(out, "a{1"));

        assertThat(made.through(WideBytes::new).bytes()).containsExactly(0, 'a', 0, '{', 0, '1');
        assertThat(made.through(WideBytes::new).length()).isEqualTo(6);
        assertThat(Body.of("a{1").through(WideBytes::new)).isEqualTo(made.through(WideBytes::new));
    }

    private static UnaryOperator<OutputStream> elements(UnaryOperator<byte[]> change) {
        return out -> new JsonElements(out, change);
    }

    private static byte[] marked(byte[] element) {
        return ("<" + new String(element, US_ASCII) + ">").getBytes(US_ASCII);
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
