package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.BackendException;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.coverage.ConfigReads;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.golden.Comparison;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.why.Answers;

/** Runs one contract, or one variant of it, against each of its backends, and judges what came of it. */
final class CaseRun {

    private final Mode mode;
    private final Contract contract;
    private final LoadedPlugin plugin;
    private final Sightings sightings;

    /** What is seen of plugin.json is added to the sightings, which may hold that of other variants. */
    CaseRun(Mode mode, Contract contract, LoadedPlugin plugin, Sightings sightings) {
        this.mode = mode;
        this.contract = contract;
        this.plugin = plugin;
        this.sightings = sightings;
    }

    /** One for each backend and endpoint, in their order. */
    List<Verdict> verdicts() {
        try {
            List<Verdict> verdicts = new ArrayList<>();
            Map<String, Recording> first = new LinkedHashMap<>();
            contract.backends().forEach(backend -> verdicts.addAll(verdicts(backend, first)));
            return mode == Mode.STRICT ? UnneededOperators.failing(verdicts) : verdicts;
        } catch (ConfigurationException e) {
            return Failures.notRun(contract, Kind.CONTRACT, e);
        }
    }

    private List<Verdict> verdicts(BackendSpec backend, Map<String, Recording> first) {
        try {
            List<Verdict> verdicts = new ArrayList<>();
            Answers answers = new Answers();
            PluginRun run =
                    plan(contract, plugin, backend).onAnswer(answers::add).onRead(answers::read);
            Map<String, Recording> recordings =
                    Cells.run(contract, backend, run, () -> plan(contract, plugin, backend));
            ConfigReads reads = Ran.reads(run);
            recordings.forEach((endpoint, recording) -> {
                Recording checked = recording.checking(contract.requests());
                verdicts.add(judge(new Ran(backend, endpoint, checked, reads, answers), first.get(endpoint)));
                first.putIfAbsent(endpoint, checked);
            });
            return verdicts;
        } catch (Cells.NothingToDisturbException e) {
            String text = e.getMessage();
            return List.of(Verdict.notRun(
                    contract.name(),
                    backend.label(),
                    Failure.at(Kind.CHECK, new Spots(contract).inContract("checks-nothing", text, "cases"))));
        } catch (BackendException e) {
            return List.of(Verdict.notRun(
                    contract.name(),
                    backend.label(),
                    Failures.of(Kind.ENVIRONMENT, e, contract.folder().resolve(Contract.FILE))));
        }
    }

    /** The run that a contract asks for. */
    static PluginRun plan(Contract contract, LoadedPlugin plugin, BackendSpec backend) {
        PluginRun run = PluginRun.of(plugin)
                .config(contract.config())
                .against(backend)
                .namingBackend()
                .cycles(contract.cycles())
                .limits(contract.limits())
                .patience(contract.patience())
                .timetable(Cells.timetable(contract));
        contract.beside().forEach(other -> run.beside(DefinitionReader.read(other)));
        contract.start().ifPresent(run::start);
        contract.changes().forEach(run::change);
        contract.endpoints().forEach(endpoint -> run.endpoint(endpoint.name(), endpoint.config()));
        return run;
    }

    private Verdict judge(Ran ran, Recording first) {
        Recording recording = ran.recording();
        List<Failure> failures =
                new ArrayList<>(new Checks(contract, ran.endpoint(), recording).failures(ran.backend()));
        List<String> notes = new ArrayList<>(RefusedConnections.notes(recording));
        Insight insight = new DemandChecks(contract, plugin.definition(), ran, sightings).check(failures, notes);
        GoldenCheck golden = new GoldenCheck(mode, contract, failures, notes);
        Optional<Comparison> comparison = golden.check(ran, first == null);
        if (first != null) {
            golden.agreement(recording, first);
        }
        String label = ran.backend().label();
        return new Verdict(
                contract.name(),
                contract.endpoints().isEmpty() ? label : label + ", endpoint " + ran.endpoint(),
                recording.cycles().size(),
                recording.tally(),
                failures,
                notes,
                insight,
                Optional.of(new Evidence(
                        contract, ran.backend(), plugin.definition(), plugin.properties(), recording, comparison)));
    }
}
