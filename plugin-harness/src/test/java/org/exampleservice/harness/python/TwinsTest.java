package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Python twin of each example plugin gives the same golden, byte for byte. */
class TwinsTest {

    private static final Path CONTRACTS = Path.of("..", "fixtures", "contracts");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example-events",
                "example-multi",
                "example-multi-short",
                "example-stats-sdk",
                "example-stats-tutorial",
                "example-stats-wrong-password",
                "example-topology-sdk",
                "example-topology-tutorial"
            })
    void a_twin_gives_the_bytes_of_its_java_twin(String contract) throws IOException {
        Extension.assumePython();
        Path twin = CONTRACTS.resolve("py-" + contract);

        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(twin);

        assertThat(verdicts)
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.failures()).isEmpty());
        assertThat(Files.readAllBytes(twin.resolve(Contract.GOLDEN)))
                .isEqualTo(Files.readAllBytes(CONTRACTS.resolve(contract).resolve(Contract.GOLDEN)));
    }
}
