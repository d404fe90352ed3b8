package org.exampleservice.contract.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.packaging.ExtensionBuild;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package that build makes of an extension emits what the extension's folder emits. */
class BuiltPackagesTest {

    @TempDir
    private Path temp;

    static List<String> extensions() {
        return House.foldersIn(House.at("fixtures/plugins")).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.startsWith("py-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void a_built_package_keeps_the_contract_of_its_folder(String extension) throws IOException {
        assumeTrue(Contracts.isPythonThere(), "no python3 on this machine; everything else is tested");
        Path folder = House.at("fixtures/plugins").resolve(extension);
        Path zip = new ExtensionBuild(folder, temp.resolve("out"), Optional.empty(), true, line -> {}).build();
        Contract contract = Contracts.of(extension).get(0);
        Path copy = copyAmongLinks(contract.folder());
        Path file = copy.resolve(Contract.FILE);
        Files.writeString(
                file, Files.readString(file).replaceAll("(?m)^plugin: .*$", "plugin: " + copy.relativize(zip)));

        assertThat(new ContractRunner(Mode.CHECK).run(copy))
                .isNotEmpty()
                .flatExtracting(Verdict::failures)
                .extracting(Verdict.Failure::text)
                .isEmpty();
    }

    /** The contract may serve what lies in the folder of another. */
    private Path copyAmongLinks(Path contract) throws IOException {
        Path all = Files.createDirectory(temp.resolve("contracts"));
        for (Path other : Contracts.folders()) {
            if (!Contracts.isSame(other, contract)) {
                Files.createSymbolicLink(all.resolve(other.getFileName()), other.toRealPath());
            }
        }
        return copy(contract, all.resolve(contract.getFileName()));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
