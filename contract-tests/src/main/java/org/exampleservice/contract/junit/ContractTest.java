package org.exampleservice.contract.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every contract of a folder as tests: extend it and name the folder. Each contract is a container that leads to its
 * contract.yaml, with a test for each of its backends.
 *
 * <pre>{@code
 * class ContractsTest extends ContractTest {
 *     protected Path folder() {
 *         return Path.of("src/test/contracts");
 *     }
 * }
 * }</pre>
 *
 * <p>With {@code -Dgolden=update} goldens are rewritten, and the run that writes does not pass; under {@code CI=true} that
 * is refused. Contracts may be run side by side.
 */
public abstract class ContractTest {

    /** The switch: {@code -Dgolden=update}. */
    public static final String SWITCH = "golden";

    /** For extending. */
    protected ContractTest() {}

    /** A folder with contract.yaml, or a folder of such. */
    protected abstract Path folder();

    @TestFactory
    final Stream<DynamicNode> contracts() {
        return in(folder());
    }

    /** The contracts in and below a folder, for a test factory of one's own; at least one. */
    public static Stream<DynamicNode> in(Path folder) {
        return in(folder, mode(System.getProperty(SWITCH, ""), System.getenv().getOrDefault("CI", "")));
    }

    static Stream<DynamicNode> in(Path folder, Mode mode) {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.endsWith(Contract.FILE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the contracts in " + folder + ". Check the path", e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("there is no " + Contract.FILE + " in or below " + folder
                    + ", so nothing would be tested. Check the path, or write one");
        }
        return files.stream().map(file -> contract(folder, file, new ContractRunner(mode)));
    }

    static Mode mode(String golden, String ci) {
        if (golden.isEmpty()) {
            return Mode.CHECK;
        }
        if (!golden.equals("update")) {
            throw new IllegalStateException(
                    "-D" + SWITCH + "=" + golden + " means nothing. Write -D" + SWITCH + "=update, or leave it out");
        }
        if (ci.equalsIgnoreCase("true")) {
            throw new IllegalStateException(
                    "-D" + SWITCH
                            + "=update writes goldens and CI is true, where they are only read. Update them on your own machine");
        }
        return Mode.UPDATE;
    }

    private static DynamicNode contract(Path folder, Path file, ContractRunner runner) {
        Path place = file.getParent();
        String name = folder.equals(place)
                ? String.valueOf(place.toAbsolutePath().getFileName())
                : folder.relativize(place).toString().replace('\\', '/');
        return dynamicContainer(
                name,
                file.toUri(),
                Stream.of(place)
                        .flatMap(contract -> runner.run(contract).stream().map(verdict -> test(verdict, file))));
    }

    private static DynamicTest test(Verdict verdict, Path file) {
        String backend = verdict.backend().isEmpty() ? "can be run" : verdict.backend();
        int mark = verdict.contract().indexOf('#');
        String name = mark < 0 ? backend : verdict.contract().substring(mark + 1) + ", " + backend;
        return dynamicTest(name, file.toUri(), () -> {
            if (!verdict.passed()) {
                throw new AssertionError(
                        verdict.failures().stream().map(Verdict.Failure::text).collect(Collectors.joining("\n\n")));
            }
        });
    }
}
