package org.exampleservice.harness.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/**
 * Plays the case of a bundle again. A bundle from somebody else runs nothing of its own and reaches no other machine
 * unless it is trusted. Immutable, hence thread-safe.
 *
 * @param verdict what came of it this time
 * @param isSame whether it failed, and with the same failures
 */
public record Reproduction(Verdict verdict, boolean isSame) {

    private static final Set<String> REACHING_OUT =
            Set.of("proxyBaseUrl", "postServeActions", "serveEventListeners", "transformers", "transformerParameters");

    /**
     * Plays it.
     *
     * @param plugin to run in place of the one in the bundle
     * @param trusted whether code of the bundle may run, and addresses that it names may be asked
     * @throws BundleException if the bundle would do something that only a trusted one may
     */
    public static Reproduction of(Bundle bundle, Optional<Path> plugin, boolean trusted) {
        Contract contract = contract(bundle);
        checkPlaces(contract, bundle);
        if (!trusted) {
            checkTrust(contract, bundle, plugin.isPresent());
        }
        ContractRunner runner = new ContractRunner(ContractRunner.Mode.CHECK);
        Verdict verdict =
                verdict(plugin.isPresent() ? with(plugin.get(), contract, runner) : runner.run(contract), bundle);
        boolean same = !verdict.passed() && FailureTexts.of(verdict, contract).equals(bundle.failures());
        return new Reproduction(verdict, same);
    }

    private static Contract contract(Bundle bundle) {
        try {
            return ContractReader.read(bundle.folder())
                    .variant(bundle.cell())
                    .orElseThrow(() -> new BundleException("the contract in the bundle has no variant "
                            + Visible.line(bundle.cell()) + ", which " + Bundles.MANIFEST
                            + " names. Write it anew with test --bundles"));
        } catch (DocumentException e) {
            throw new BundleException("the contract in the bundle cannot be read:\n" + e.getMessage(), e);
        }
    }

    private static List<Verdict> with(Path plugin, Contract contract, ContractRunner runner) {
        try (LoadedPlugin loaded = PluginLoader.load(PluginReference.at(plugin), contract.python())) {
            return runner.run(contract, loaded);
        }
    }

    private static Verdict verdict(List<Verdict> verdicts, Bundle bundle) {
        return verdicts.stream()
                .filter(verdict -> verdict.backend().equals(bundle.backend()) && !verdict.passed())
                .findFirst()
                .or(() -> verdicts.stream()
                        .filter(verdict -> verdict.backend().equals(bundle.backend()))
                        .findFirst())
                .orElse(verdicts.get(0));
    }

    /** Whatever it says, a bundle names files of its own only. */
    private static void checkPlaces(Contract contract, Bundle bundle) {
        Set<Path> named = new HashSet<>(contract.beside());
        contract.plugin().location().ifPresent(named::add);
        named.addAll(contract.plugin().classPath());
        for (BackendSpec backend : contract.backends()) {
            if (backend instanceof BackendSpec.WireMock wiremock) {
                named.add(wiremock.folder());
            } else if (backend instanceof BackendSpec.Simulator simulator && !simulator.isShipped()) {
                named.add(Path.of(simulator.scenario()));
            }
        }
        for (Path path : named) {
            if (!path.toAbsolutePath().normalize().startsWith(bundle.root())) {
                throw new BundleException("the bundle names " + Visible.line(path.toString())
                        + ", which is none of its own files; a bundle needs nothing else. Write it anew with test"
                        + " --bundles");
            }
        }
    }

    private static void checkTrust(Contract contract, Bundle bundle, boolean ownPlugin) {
        if (bundle.hasCode() && !ownPlugin) {
            throw new BundleException(
                    "the bundle brings the code of a plugin, which would run with your rights. Read it,"
                            + " then add --trust; or name your own copy of the plugin with --plugin");
        }
        if (contract.python().interpreter().isPresent()) {
            throw new BundleException("the bundle names a program to run as Python. Look at python in"
                    + " case/contract.yaml in it, then add --trust");
        }
        Stream<Object> changed = contract.changes().values().stream()
                .filter(RunChange.Configured.class::isInstance)
                .flatMap(change -> ((RunChange.Configured) change).values().values().stream());
        Stream<Object> endpoints =
                contract.endpoints().stream().flatMap(endpoint -> endpoint.config().values().stream());
        boolean asks = contract.backends().stream().anyMatch(BackendSpec.External.class::isInstance)
                || !contract.python().allowHosts().isEmpty()
                || Stream.of(contract.config().values().stream(), changed, endpoints)
                        .flatMap(values -> values)
                        .anyMatch(value -> value.toString().contains("://"));
        if (asks) {
            throw new BundleException("the bundle names an address that it would ask. Look at case/contract.yaml in it,"
                    + " then add --trust");
        }
        for (BackendSpec backend : contract.backends()) {
            if (backend instanceof BackendSpec.WireMock wiremock) {
                checkMappings(wiremock.folder().resolve("mappings"));
            }
        }
    }

    private static void checkMappings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (reachesOut(DocumentReader.json(file).root())) {
                    throw new BundleException("the recorded answers in the bundle would ask other machines or run"
                            + " extensions of WireMock. Look at "
                            + folder.getParent().getFileName()
                            + "/mappings in it, then add --trust");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        } catch (DocumentException e) {
            throw new BundleException("the recorded answers in the bundle cannot be read:\n" + e.getMessage(), e);
        }
    }

    private static boolean reachesOut(DocumentNode node) {
        if (node instanceof ObjectNode object) {
            return object.members().entrySet().stream()
                    .anyMatch(member -> REACHING_OUT.contains(member.getKey())
                            || reachesOut(member.getValue().value()));
        }
        return node instanceof ListNode list && list.items().stream().anyMatch(Reproduction::reachesOut);
    }
}
