package org.exampleservice.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;

/** The contracts of this project. */
public final class Contracts {

    private Contracts() {}

    /** Every folder of contracts, whether or not it holds one. */
    public static List<Path> folders() {
        return House.foldersIn(House.at("fixtures/contracts"));
    }

    /** Every contract, by name. */
    public static List<Contract> all() {
        return folders().stream()
                .filter(folder -> Files.exists(folder.resolve(Contract.FILE)))
                .map(ContractReader::read)
                .toList();
    }

    /** Those that run the plugin in a folder of {@code fixtures/plugins}, the shortest first. */
    public static List<Contract> of(String plugin) {
        Path folder = House.at("fixtures/plugins").resolve(plugin);
        return all().stream()
                .filter(contract -> contract.plugin()
                        .location()
                        .filter(location -> isSame(location, folder))
                        .isPresent())
                .sorted(Comparator.comparingInt(Contract::cycles))
                .toList();
    }

    /** Whether the contract in a folder runs a Python extension. */
    public static boolean needsPython(Path folder) {
        return ContractReader.read(folder)
                .plugin()
                .location()
                .filter(location -> !House.list(
                                location, file -> file.toString().endsWith(".py"))
                        .isEmpty())
                .isPresent();
    }

    /** Whether {@code python3} can be started. */
    public static boolean isPythonThere() {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while asking for python3", e);
        }
    }

    public static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
