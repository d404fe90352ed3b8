package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.jetty.util.Jetty;
import org.junit.jupiter.api.Test;

/** What is tested is what ships: the Jetty that Javalin 7.2.3 was built with, and without its websockets. */
class JettyGuardTest {
    @Test
    void the_server_under_test_is_the_one_that_javalin_ships() {
        assertThat(Jetty.VERSION).isEqualTo("12.1.12");
    }

    @Test
    void the_websockets_that_break_convergence_stay_out() {
        assertThatThrownBy(() -> Class.forName("org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
