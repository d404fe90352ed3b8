package org.exampleservice.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.Nearest;
import org.exampleservice.document.Problem;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.http.BadScenario;
import org.exampleservice.simulator.http.ScenarioSource;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** Keeps each scenario that was asked for, worked out once, for all sessions. No file is read. Threadsafe. */
final class ScenarioShelf implements ScenarioSource {
    /** The seed when nobody gives one. */
    static final long DEFAULT_SEED = 42;

    private static final String APP = "";

    private final Function<Dialect, Scenario> app;
    private final OptionalLong appSeed;
    private final Map<Key, ClusterSimulation> known = new ConcurrentHashMap<>();

    private record Key(String name, Dialect dialect) {}

    /** A shelf with the scenario and the seed, if one was given, of an app. */
    ScenarioShelf(Function<Dialect, Scenario> app, OptionalLong appSeed) {
        this.app = app;
        this.appSeed = appSeed;
    }

    @Override
    public ClusterSimulation named(Optional<String> name, Dialect dialect, OptionalLong seed) {
        ClusterSimulation first = known.computeIfAbsent(new Key(name.orElse(APP), dialect), this::first);
        return first.anew(seed.orElse(first.seed()));
    }

    @Override
    public ClusterSimulation written(String yaml, OptionalLong seed) {
        try {
            return of(ScenarioReader.read("scenario.yaml", yaml), seed);
        } catch (DocumentException e) {
            List<String> problems = e.problems().stream().map(Problem::toString).toList();
            throw new BadScenario("the scenario cannot be used; correct what problems lists", problems);
        }
    }

    /** A simulation of a scenario that is on no shelf. */
    static ClusterSimulation of(Scenario scenario, OptionalLong seed) {
        return new ClusterSimulation(scenario, seed.orElse(scenario.seed().orElse(DEFAULT_SEED)));
    }

    private ClusterSimulation first(Key key) {
        if (key.name.equals(APP)) {
            return of(app.apply(key.dialect), appSeed);
        }
        Scenario shipped = ShippedScenarios.find(key.name, key.dialect)
                .orElseThrow(() ->
                        new BadScenario(unknown(key.name) + "the body of the request may hold another", List.of()));
        return of(shipped, OptionalLong.empty());
    }

    /** What to say of a name that is not shipped, ready for more. */
    static String unknown(String name) {
        return "scenario " + name + " is not shipped; "
                + Nearest.to(name, ShippedScenarios.names())
                        .map(near -> "did you mean " + near + "? ")
                        .orElse("");
    }
}
