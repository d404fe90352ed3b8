package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1.0, 1",
        "-17, -17",
        "0.1, 0.1",
        "33.333333333333336, 33.333333333333336",
        "9007199254740992, 9007199254740992",
        "9007199254740993, 9007199254740992",
        "9007199254740994, 9.007199254740994E15",
        "-9007199254740992, -9007199254740992",
        "1e300, 1.0E300",
        "2e-3, 0.002",
        "2e-4, 2.0E-4",
        "2.0E-3, 0.002",
        "4.9E-324, 4.9E-324",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "1.7976931348623157E308, 1.7976931348623157E308",
        "2.2E-322, 2.2E-322",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void a_number_has_one_text(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
        assertThat(Double.doubleToLongBits(Double.parseDouble(text) + 0.0))
                .isEqualTo(Double.doubleToLongBits(number + 0.0));
    }

    @Test
    void numbers_that_json_cannot_say_are_texts() {
        // when
        String text = Run.start()
                .cycle(Run.number(Run.G, "a", Double.NaN), Run.number(Run.G, "b", Double.NEGATIVE_INFINITY))
                .text();
        // then
        assertThat(text).contains("\"value\": \"NaN\"}", "\"value\": \"-Infinity\"}");
        assertThat(Golden.parse(text, "").text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva"})
    @ResourceLock(Resources.LOCALE)
    void no_locale_changes_a_byte(String tag) {
        // given
        Locale before = Locale.getDefault();
        Recording recording = Run.start()
                .cycle(
                        Run.number(Run.D1, "TITLE.i", Map.of("I", "ı"), 1234567.891),
                        Run.number(EntityRef.unknown(EntityRef.Level.CUSTOM_DEVICE, 255), "k", 10),
                        Run.state(Run.D1, "s", "INIT", 1))
                .recording();
        String text = Golden.of(recording).text();
        try {
            // when
            Locale.setDefault(Locale.forLanguageTag(tag));
            // then
            assertThat(Golden.of(recording).text()).isEqualTo(text);
            assertThat(Golden.parse(text, "").text()).isEqualTo(text);
            assertThat(RecordingComparator.compare(Golden.parse(text, ""), recording)
                            .differences())
                    .isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hostile_texts_stand_on_one_line_and_come_back_as_they_were() {
        // given
        List<String> hostile = List.of(
                "quote \" and \\",
                "two\nlines\r\n",
                "half \uD800",
                "other half \uDC00 here",
                "swapped \uDC00\uD800",
                "whole \uD83D\uDE00",
                "turned \u202E round",
                "\u2028\u2029\uFEFF\u0000\u007F\u0085",
                "$any",
                "}]},",
                "");
        Run run = Run.start();
        for (String text : hostile) {
            EntityRef device = EntityRef.device(1, text, text);
            run.cycle(
                    Run.name(device, text),
                    Run.number(device, text, Map.of(text, text), 1),
                    Run.property(device, text, text),
                    Run.event(device, EventType.CUSTOM_INFO, Map.of("title", text), Map.of(text, text)));
        }
        // when
        String text = run.text();
        // then
        assertThat(Golden.parse(text, "").text()).isEqualTo(text);
        assertThat(RecordingComparator.compare(Golden.parse(text, ""), run.recording())
                        .differences())
                .isEmpty();
        assertThat(text.lines().filter(line -> line.startsWith(" {"))).hasSize(4 * (2 * hostile.size() - 1));
        assertThat(JsonText.quoted("half \uD800 \u202E \uD83D\uDE00"))
                .isEqualTo("\"half \\ud800 \\u202e \uD83D\uDE00\"");
    }
}
