package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {
    private final BasicAuth auth = new BasicAuth("ruxit", "pa:ss w\u00f6rd");

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"ruxit:pa:ss w\u00f6rd", " ruxit\t: pa:ss w\u00f6rd\r\n"})
    void the_right_credentials_are_let_in_whatever_white_space_is_around_them(String credentials) {
        assertThat(auth.admits("Basic " + base64(credentials))).isTrue();
        assertThat(auth.admits("  bAsIc   " + base64(credentials) + " ")).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"ruxit:", "ruxit", ":", "", "Ruxit:pa:ss w\u00f6rd", "ruxit:pa", "rux it:pa:ss w\u00f6rd"})
    void other_credentials_are_not(String credentials) {
        assertThat(auth.admits("Basic " + base64(credentials))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic *", "Basic cnV4aXQ", "Bearer cnV4aXQ6cnV4aXQ="})
    void a_header_that_is_no_basic_authentication_is_not(String header) {
        assertThat(auth.admits(header)).isFalse();
    }

    @Test
    void white_space_around_what_is_expected_does_not_count_either() {
        assertThat(new BasicAuth(" a ", " b ").admits("Basic " + base64("a:b"))).isTrue();
    }

    @Test
    void a_user_with_a_colon_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BasicAuth("a:b", "secret"))
                .withMessage("the user has a colon, which Basic authentication cannot carry; give a user without one");
    }

    @Test
    void its_text_tells_neither_user_nor_password() {
        assertThat(auth).hasToString("BasicAuth[\u2026]");
    }

    private static String base64(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }
}
