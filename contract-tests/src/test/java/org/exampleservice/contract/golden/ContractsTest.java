package org.exampleservice.contract.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.FailureMatrix;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.fault.Fault;
import org.exampleservice.harness.golden.MatrixCell;
import org.exampleservice.harness.golden.MatrixGolden;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every contract of the project passes against each of its backends, and no fixture lies about unused. */
class ContractsTest {

    @TestFactory
    Stream<DynamicContainer> every_contract_passes() {
        return Contracts.folders().stream()
                .map(folder -> dynamicContainer(
                        folder.getFileName().toString(),
                        folder.toUri(),
                        Stream.of(folder).flatMap(ContractsTest::verdicts)));
    }

    private static Stream<DynamicTest> verdicts(Path folder) {
        if (Contracts.needsPython(folder) && !Contracts.isPythonThere()) {
            return Stream.of(
                    dynamicTest("needs Python", () -> abort("no python3 on this machine; everything else is tested")));
        }
        List<Verdict> verdicts = new ContractRunner(Mode.CHECK).run(folder);
        return Stream.concat(
                Stream.of(dynamicTest(
                        "has a verdict for each backend",
                        () -> assertThat(verdicts)
                                .filteredOn(verdict -> !verdict.contract().contains("#"))
                                .extracting(Verdict::backend)
                                .containsExactlyElementsOf(labels(ContractReader.read(folder))))),
                verdicts.stream()
                        .map(verdict -> dynamicTest(
                                verdict.contract() + ", " + verdict.backend(),
                                () -> assertThat(verdict.failures())
                                        .extracting(Failure::text)
                                        .isEmpty())));
    }

    @Test
    void a_folder_of_contracts_holds_a_contract_and_its_golden() {
        assertThat(Contracts.folders()).isNotEmpty().allSatisfy(folder -> {
            assertThat(folder.resolve(Contract.FILE)).isRegularFile();
            assertThat(ContractReader.read(folder).goldens())
                    .allSatisfy(golden -> assertThat(golden).isRegularFile());
        });
    }

    @Test
    void every_plugin_is_run_by_a_contract() {
        List<Path> plugins = House.foldersIn(House.at("fixtures/plugins"));

        assertThat(plugins)
                .isNotEmpty()
                .allSatisfy(
                        plugin -> assertThat(Contracts.of(plugin.getFileName().toString()))
                                .isNotEmpty());
    }

    @Test
    void every_folder_of_answers_is_served_by_its_contract() {
        List<Path> mappings = Contracts.folders().stream()
                .flatMap(folder -> House.foldersBelow(folder).stream())
                .filter(folder -> folder.endsWith("mappings"))
                .toList();

        assertThat(mappings)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Contracts.all())
                        .flatExtracting(Contract::backends)
                        .anySatisfy(backend -> assertThat(backend)
                                .isInstanceOfSatisfying(
                                        BackendSpec.WireMock.class,
                                        wiremock -> assertThat(Contracts.isSame(wiremock.folder(), folder.getParent()))
                                                .isTrue())));
    }

    @TestFactory
    Stream<DynamicTest> every_matrix_of_failures_comes_out_as_its_golden_says() {
        return Contracts.folders().stream()
                .filter(folder -> Files.exists(folder.resolve(MatrixGolden.FILE)))
                .filter(folder -> !Contracts.needsPython(folder) || Contracts.isPythonThere())
                .map(folder -> dynamicTest(
                        folder.getFileName().toString(),
                        folder.toUri(),
                        () -> assertThat(FailureMatrix.whole(Mode.CHECK)
                                        .run(folder)
                                        .verdicts())
                                .hasSizeGreaterThanOrEqualTo(Fault.values().length)
                                .allSatisfy(verdict -> assertThat(verdict.failures())
                                        .extracting(Failure::text)
                                        .isEmpty())));
    }

    @Test
    void the_twins_fail_alike() {
        assertThat(cells("py-example-stats-faults")).isEqualTo(cells("example-stats-cases"));
    }

    private static List<MatrixCell> cells(String contract) {
        return MatrixGolden.read(
                        House.at("fixtures/contracts").resolve(contract).resolve(MatrixGolden.FILE))
                .cells();
    }

    private static List<String> labels(Contract contract) {
        return contract.backends().stream()
                .flatMap(backend -> contract.endpoints().isEmpty()
                        ? Stream.of(backend.label())
                        : contract.endpoints().stream()
                                .map(endpoint -> backend.label() + ", endpoint " + endpoint.name()))
                .toList();
    }

    private static List<String> expected(Path folder) {
        return Stream.concat(
                        Stream.of(Contract.FILE, MatrixGolden.FILE, "wiremock"),
                        ContractReader.read(folder).goldens().stream()
                                .map(golden -> golden.getFileName().toString()))
                .toList();
    }

    @Test
    void nothing_else_lies_in_a_folder_of_contracts() {
        assertThat(Contracts.folders())
                .allSatisfy(folder -> assertThat(House.list(folder, Files::exists))
                        .extracting(path -> path.getFileName().toString())
                        .isSubsetOf(expected(folder)));
    }
}
