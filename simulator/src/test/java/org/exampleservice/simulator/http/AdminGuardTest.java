package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminGuardTest {
    @Test
    void another_machine_is_let_in_only_when_the_routes_are_open() {
        AdminRequest remote = request(false, "sim.example:80", Optional.empty());

        assertThatThrownBy(() -> guard(AdminConfig.DEFAULT).check(remote))
                .isInstanceOf(AdminProblem.class)
                .hasMessage("only this machine may use the admin routes; start with --open-admin to let others");
        assertThatCode(() -> guard(new AdminConfig(true, Optional.empty())).check(remote))
                .doesNotThrowAnyException();
    }

    @Test
    void a_change_needs_the_very_token() {
        AdminGuard guard = guard(new AdminConfig(false, Optional.of("abc")));

        assertThatCode(() -> guard.check(request(true, "localhost", Optional.of("Bearer abc"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check(request(true, "localhost", Optional.of("Bearer abcd"))))
                .hasMessage("changes need the admin token; send it as Authorization: Bearer");
        assertThatThrownBy(() -> guard.check(request(true, "localhost", Optional.of("abc"))))
                .hasMessage("changes need the admin token; send it as Authorization: Bearer");
    }

    @Test
    void a_token_is_never_shown_and_never_blank() {
        assertThat(new AdminConfig(true, Optional.of("abc"))).hasToString("AdminConfig[open=true, token=…]");
        assertThat(AdminConfig.DEFAULT).hasToString("AdminConfig[open=false, token=none]");
        assertThatThrownBy(() -> new AdminConfig(false, Optional.of(" ")))
                .hasMessage("the admin token is blank; give one with at least one letter, or none");
    }

    private static AdminGuard guard(AdminConfig config) {
        return new AdminGuard(config, "Sim.example");
    }

    private static AdminRequest request(boolean local, String host, Optional<String> authorization) {
        return new AdminRequest(
                "POST",
                "/admin/clock/run",
                "",
                local,
                Optional.of(host),
                Optional.empty(),
                authorization,
                most -> new byte[0]);
    }
}
