package org.exampleservice.harness.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionNameTest {

    @ParameterizedTest
    @CsvSource({
        "my-service, my_service_extension, MyServiceExtension, My_Service, My Service",
        "custom.remote.python.my_service, my_service_extension, MyServiceExtension, My_Service, My Service",
        "a, a_extension, AExtension, A, A",
        "json, json_extension, JsonExtension, Json, Json",
        "class, class_extension, ClassExtension, Class, Class",
        "MyS3--x_, mys3__x__extension, MyS3XExtension, MyS3_X, MyS3 X"
    })
    void everything_is_named_after_it(String text, String module, String type, String group, String title) {
        ExtensionName name = ExtensionName.of(text);

        assertThat(name.full()).isEqualTo("custom.remote.python." + text.replace("custom.remote.python.", ""));
        assertThat(name.module()).isEqualTo(module);
        assertThat(name.className()).isEqualTo(type);
        assertThat(name.group()).isEqualTo(group);
        assertThat(name.title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1a",
                "-a",
                "a b",
                "a.b",
                "a/b",
                "../a",
                "ä",
                "custom.remote.python.",
                "custom.python.a",
                "a\n"
            })
    void what_is_no_name_is_refused(String text) {
        assertThatThrownBy(() -> ExtensionName.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_refusal_says_the_rule_and_gives_an_example() {
        assertThatThrownBy(() -> ExtensionName.of("my.service"))
                .hasMessage(
                        "the name 'my.service' is none for an extension: it is a letter, then letters, digits, - and"
                                + " _, at most 80 in all, with or without custom.remote.python. before it (sdk.md 4.1); give one"
                                + " like my-service");
    }

    @Test
    void a_name_is_not_longer_than_files_may_be() {
        assertThat(ExtensionName.of("a".repeat(80)).last()).hasSize(80);
        assertThatThrownBy(() -> ExtensionName.of("a".repeat(81))).hasMessageContaining("at most 80");
    }
}
