package org.exampleservice.contract.property;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.RequestScope;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.PluginReference;
import org.exampleservice.simulator.model.Dialect;

/** Contracts that a file can say, without demands and variants. */
final class ContractDomain {

    private static final Path FOLDER = Path.of("/home/somebody/contracts/case");
    private static final int CYCLES = 5;

    private ContractDomain() {}

    /** What stands in the file but for the last part. */
    private record Run(
            PluginReference plugin,
            Map<String, Object> config,
            List<BackendSpec> backends,
            Optional<Instant> start,
            LimitProfile limits,
            Duration patience) {}

    static Arbitrary<Contract> contracts() {
        Arbitrary<Run> runs = Combinators.combine(plugins(), configs(0), backends(), starts(), limits(), patience())
                .as(Run::new);
        return Combinators.combine(
                        runs, expects(), allowances(), changes(), scopes(), pythons(), endpoints(), besides())
                .as((run, expect, allowances, changes, scope, python, endpoints, beside) -> Contract.builder(
                                FOLDER, run.plugin, run.backends, CYCLES)
                        .config(run.config)
                        .start(run.start)
                        .limits(run.limits)
                        .patience(run.patience)
                        .expect(expect)
                        .allowances(allowances)
                        .changes(changes)
                        .beside(beside)
                        .requests(scope)
                        .python(python)
                        .endpoints(endpoints)
                        .build());
    }

    private static Arbitrary<PluginReference> plugins() {
        Path plugin = FOLDER.resolveSibling("a plugin: é");
        return Arbitraries.of(
                PluginReference.at(FOLDER),
                PluginReference.at(plugin),
                new PluginReference(Optional.of(plugin), Optional.of("a.b.C$D"), List.of()),
                new PluginReference(Optional.empty(), Optional.of("C"), List.of(plugin, FOLDER.resolve("x.jar"))));
    }

    private static Arbitrary<Map<String, Object>> configs(int atLeast) {
        Arbitrary<String> keys = Arbitraries.of("url", "a b", "yes", "null", "1", "a: b", "#", "é");
        Arbitrary<Object> values = Arbitraries.oneOf(
                Texts.any().map(Object.class::cast),
                Arbitraries.of("", "true", "1e3", "~", "- a", "a\nb", "{url}", " ")
                        .map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Numbers.finite().map(Object.class::cast),
                Arbitraries.of(true, false));
        return Arbitraries.maps(keys, values).ofMinSize(atLeast).ofMaxSize(3);
    }

    private static Arbitrary<List<BackendSpec>> backends() {
        Arbitrary<OptionalLong> seeds = Arbitraries.of(
                OptionalLong.empty(), OptionalLong.of(0), OptionalLong.of(7), OptionalLong.of(Long.MAX_VALUE));
        Arbitrary<Optional<BackendSpec.Login>> logins =
                Arbitraries.of(Optional.empty(), Optional.of(new BackendSpec.Login("user", "pass: #1 'é'")));
        Arbitrary<BackendSpec> simulators = Combinators.combine(
                        Arbitraries.of(BackendSpec.Simulator.shipped()), Arbitraries.of(Dialect.class), seeds, logins)
                .as(BackendSpec.Simulator::new);
        Arbitrary<BackendSpec> others = Arbitraries.of(
                new BackendSpec.WireMock(FOLDER.resolve("wiremock")),
                BackendSpec.External.at("http://localhost:8769/a"));
        return Arbitraries.oneOf(simulators, others).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<Optional<Instant>> starts() {
        return Arbitraries.of("2026-01-01T00:00:00Z", "1970-01-01T00:00:00.001Z", "2038-01-19T03:14:08Z")
                .map(Instant::parse)
                .optional();
    }

    private static Arbitrary<LimitProfile> limits() {
        Arbitrary<Integer> limit = Arbitraries.of(0, 1, 99, 100, 500, 1_000_000);
        Arbitrary<LimitProfile> own = Combinators.combine(limit, limit, limit, limit, limit, limit, limit, limit)
                .as(LimitProfile::own);
        return Arbitraries.oneOf(Arbitraries.of(LimitProfile.all()), own);
    }

    private static Arbitrary<Duration> patience() {
        return Arbitraries.of(1L, 1_500L, 120_000L, 86_400_000L).map(Duration::ofMillis);
    }

    private static Arbitrary<Contract.Expect> expects() {
        return Combinators.combine(
                        Arbitraries.of(Status.State.class).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Contract.Expect::new);
    }

    private static Arbitrary<List<Contract.Allowance>> allowances() {
        return Combinators.combine(
                        Arbitraries.of(DropReason.class),
                        Arbitraries.of("k", "a: b", "yes").optional(),
                        Arbitraries.of("it is so", "# no", "a\nb"))
                .as(Contract.Allowance::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Map<Integer, RunChange>> changes() {
        Arbitrary<RunChange> change = Arbitraries.oneOf(
                configs(1).map(RunChange.Configured::new),
                Arbitraries.of(true, false).map(RunChange.Switched::new));
        return Arbitraries.maps(Arbitraries.integers().between(1, CYCLES), change)
                .ofMaxSize(2);
    }

    private static Arbitrary<RequestScope> scopes() {
        return Arbitraries.of(RequestScope.class);
    }

    private static Arbitrary<PythonOptions> pythons() {
        return Combinators.combine(
                        Arbitraries.of("python3", "bundled").optional(),
                        Arbitraries.of(PythonOptions.Clock.class),
                        Arbitraries.of("example.org", "10.0.0.1").set().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((interpreter, clock, hosts, traces) ->
                        new PythonOptions(interpreter, clock, new TreeSet<>(hosts), traces));
    }

    private static Arbitrary<List<Contract.EndpointSpec>> endpoints() {
        Arbitrary<Contract.EndpointSpec> one = Combinators.combine(
                        Arbitraries.of("one", "Two words", "Three.3_-"),
                        configs(0),
                        expects().optional())
                .as(Contract.EndpointSpec::new);
        return one.list().uniqueElements(Contract.EndpointSpec::name).ofMaxSize(3);
    }

    private static Arbitrary<List<Path>> besides() {
        return Arbitraries.of(FOLDER.resolveSibling("other"), FOLDER.resolveSibling("third"))
                .map(folder -> folder.resolve("plugin.json"))
                .list()
                .uniqueElements()
                .ofMaxSize(2);
    }
}
