package org.exampleservice.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AdminRequestTest {
    @Test
    void values_are_found_by_their_whole_name_and_decoded() {
        AdminRequest request = request("xnode=1&node=My%20Node+01&node=2");

        assertThat(request.required("node", "n", Function.identity())).isEqualTo("My Node 01");
        assertThat(request.optional("group", "g", Function.identity())).isEmpty();
    }

    @Test
    void what_is_not_encoded_as_a_query_is_refused() {
        assertThatThrownBy(() -> request("to=%zz").required("to", "x", Function.identity()))
                .isInstanceOf(AdminProblem.class)
                .hasMessage("to is not encoded as a query must be; write % as %25");
    }

    private static AdminRequest request(String query) {
        return new AdminRequest(
                "GET",
                "/admin/clock",
                query,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                most -> new byte[0]);
    }
}
