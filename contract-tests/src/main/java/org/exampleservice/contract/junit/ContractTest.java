package org.exampleservice.contract.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.FailureMatrix;
import org.exampleservice.harness.contract.GoldenFolders;
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
 * <p>What differs lies beside the golden afterwards, for {@code plugin-harness review}. {@code -Dgolden} says otherwise:
 *
 * <ul>
 *   <li>{@code check}: nothing is written;
 *   <li>{@code strict}, and the default under {@code CI=true}: nothing is written, and goldens that no contract reads and
 *       operators that nothing needs fail;
 *   <li>{@code update}: goldens are rewritten, and the run that writes does not pass; refused under {@code CI=true}.
 * </ul>
 *
 * <p>Contracts may be run side by side.
 */
public abstract class ContractTest {

    /** The switch: {@code -Dgolden=check}, {@code strict} or {@code update}. */
    public static final String SWITCH = "golden";

    private static final Map<String, Mode> MODES =
            Map.of("check", Mode.CHECK, "strict", Mode.STRICT, "update", Mode.UPDATE);

    /** For extending. */
    protected ContractTest() {}

    /** A folder with contract.yaml, or a folder of such. */
    protected abstract Path folder();

    /**
     * Whether every request of each plugin is broken in every way as well, with a test for each cell of the failure matrix;
     * not by default.
     */
    protected boolean matrix() {
        return false;
    }

    @TestFactory
    final Stream<DynamicNode> contracts() {
        return in(folder(), mode(), matrix());
    }

    /** The contracts in and below a folder, for a test factory of one's own; at least one. */
    public static Stream<DynamicNode> in(Path folder) {
        return in(folder, mode(), false);
    }

    /** As {@link #in(Path)}, with the failure matrix of each contract. */
    public static Stream<DynamicNode> withMatrixIn(Path folder) {
        return in(folder, mode(), true);
    }

    private static Mode mode() {
        return mode(System.getProperty(SWITCH, ""), System.getenv().getOrDefault("CI", ""));
    }

    static Stream<DynamicNode> in(Path folder, Mode mode, boolean matrix) {
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
        Stream<DynamicNode> contracts = files.stream().map(file -> contract(folder, file, mode, matrix));
        return mode == Mode.STRICT ? Stream.concat(contracts, Stream.of(leftOver(folder))) : contracts;
    }

    static Mode mode(String golden, String ci) {
        boolean built = ci.equalsIgnoreCase("true");
        if (golden.isEmpty()) {
            return built ? Mode.STRICT : Mode.PROPOSE;
        }
        if (!MODES.containsKey(golden)) {
            throw new IllegalStateException("-D" + SWITCH + "=" + golden + " means nothing. Write -D" + SWITCH
                    + "=check, strict or update, or leave it out");
        }
        if (built && golden.equals("update")) {
            throw new IllegalStateException(
                    "-D" + SWITCH
                            + "=update writes goldens and CI is true, where they are only read. Update them on your own machine");
        }
        return MODES.get(golden);
    }

    private static DynamicNode contract(Path folder, Path file, Mode mode, boolean matrix) {
        Path place = file.getParent();
        String name = folder.equals(place)
                ? String.valueOf(place.toAbsolutePath().getFileName())
                : folder.relativize(place).toString().replace('\\', '/');
        Stream<DynamicNode> cases =
                Stream.of(place).flatMap(contract -> tests(new ContractRunner(mode).run(contract), file));
        return dynamicContainer(
                name, file.toUri(), matrix ? Stream.concat(cases, Stream.of(matrix(place, file, mode))) : cases);
    }

    /** Its cells are run when it is reached. */
    private static DynamicNode matrix(Path contract, Path file, Mode mode) {
        return dynamicContainer(
                "failure matrix",
                file.toUri(),
                Stream.of(contract)
                        .flatMap(place ->
                                tests(FailureMatrix.whole(mode).run(place).verdicts(), file)));
    }

    private static DynamicTest leftOver(Path folder) {
        return dynamicTest("every golden is read by a contract", folder.toUri(), () -> {
            List<Path> orphans = GoldenFolders.orphans(List.of(folder));
            if (!orphans.isEmpty()) {
                fail(GoldenFolders.failing(orphans));
            }
        });
    }

    private static Stream<DynamicNode> tests(List<Verdict> verdicts, Path file) {
        return verdicts.stream().map(verdict -> test(verdict, file));
    }

    private static DynamicTest test(Verdict verdict, Path file) {
        String backend = verdict.backend().isEmpty() ? "can be run" : verdict.backend();
        int mark = verdict.contract().indexOf('#');
        String name = mark < 0 ? backend : verdict.contract().substring(mark + 1) + ", " + backend;
        return dynamicTest(name, file.toUri(), () -> {
            if (!verdict.passed()) {
                fail(verdict);
            }
        });
    }

    private static void fail(Verdict verdict) {
        throw new AssertionError(
                verdict.failures().stream().map(Verdict.Failure::text).collect(Collectors.joining("\n\n")));
    }
}
