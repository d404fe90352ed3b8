package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extensions modelled on the ways in which real ones use the API keep their contracts (real-plugins.md 2). */
class PythonFixturesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "py-fixed-hosts",
                "py-group-events",
                "py-http-auth-basic",
                "py-http-auth-digest",
                "py-login-over-tls",
                "py-login-refused",
                "py-metric-lines",
                "py-sites",
                "py-login-token",
                "py-loose-values",
                "py-own-frequency",
                "py-several-groups",
                "py-swallowed-errors",
                "py-threads"
            })
    void a_contract_is_kept(String contract) {
        Extension.assumePython();

        assertThat(new ContractRunner(Mode.CHECK).run(Path.of("..", "fixtures", "contracts", contract)))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.failures()).isEmpty());
    }
}
