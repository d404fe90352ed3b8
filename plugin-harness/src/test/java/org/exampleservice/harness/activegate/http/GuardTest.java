package org.exampleservice.harness.activegate.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

    private final Guard guard = new Guard("Box.Example", "t0ken");

    @ParameterizedTest
    @CsvSource({
        "GET, localhost:1, ,",
        "GET, 127.0.0.1:1, http://127.0.0.1:1,",
        "GET, [::1]:1, ,",
        "HEAD, box.example:1, ,",
        "POST, localhost:1, http://localhost:1, Api-Token t0ken",
        "DELETE, localhost, , api-token  t0ken"
    })
    void ours_get_in(String method, String host, String origin, String authorization) {
        assertThatCode(() -> check(method, host, origin, authorization)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, evil.example:1, , , the Host header names another service",
        "GET, localhost.evil.example, , , the Host header names another service",
        "GET, , , , the Host header names another service",
        "GET, localhost:1, http://evil.example, , the Origin header is another site",
        "GET, localhost:1, null, , the Origin header is another site",
        "GET, localhost:1, http://localhost:2, , the Origin header is another site",
        "POST, localhost:1, , , the token is missing",
        "PUT, localhost:1, , Api-Token t0ke, the token is another one",
        "DELETE, localhost:1, , Bearer t0ken, the token is another one",
        "OPTIONS, localhost:1, , Api-Token, the token is another one"
    })
    void others_do_not(String method, String host, String origin, String authorization, String why) {
        assertThatThrownBy(() -> check(method, host, origin, authorization))
                .isInstanceOf(ApiProblem.class)
                .hasMessageStartingWith(why);
    }

    private void check(String method, String host, String origin, String authorization) {
        guard.check(method, Optional.ofNullable(host), Optional.ofNullable(origin), Optional.ofNullable(authorization));
    }
}
