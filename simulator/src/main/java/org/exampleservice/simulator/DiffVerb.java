package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.simulator.drift.Drift;
import org.exampleservice.simulator.drift.RouteComparison;
import org.exampleservice.simulator.json.JsonTree;
import org.exampleservice.simulator.record.Retake;
import org.exampleservice.simulator.stubs.Recorded;
import org.exampleservice.simulator.stubs.StubReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code diff}: where a service has drifted from a recording. */
final class DiffVerb {
    static final String NAME = "diff";
    private static final String VALUES = "--values";
    private static final String JSON = "--json";
    private static final String SECRET = "--secret";

    private DiffVerb() {}

    static CommandSpec spec() {
        CommandSpec spec = VerbOptions.spec("Say where a service has drifted from a recording.", "URL", "DIR")
                .addOption(VerbOptions.action(VALUES, "Compare values too, not only shapes."))
                .addOption(VerbOptions.action(JSON, "Print JSON."));
        ServiceOptions.addTo(spec);
        spec.addOption(VerbOptions.repeated(
                SECRET,
                "<name=value>",
                "A query parameter whose value record took out;",
                "again for more. Routes with others are not asked."));
        spec.addOption(VerbOptions.help());
        spec.usageMessage()
                .footer(
                        "",
                        "Each recorded route is asked once and compared with all its recorded minutes: a",
                        "status and a type that any of them has are no drift, nor is a field missing that",
                        "one of them lacks. All items of a list count as one place, written *. Told are:",
                        "status, Content-Type with charset, headers gone, JSON no more, and per field the",
                        "type, gone, or new, with the nearest new field for one that is gone. Values,",
                        "lengths of lists and other headers are volatile: --values compares them.",
                        "",
                        "Exit status: 0 no drift, 1 drift, 2 wrong usage, or the service or DIR cannot be",
                        "read.");
        return spec;
    }

    /** Whether the service is as recorded. */
    static boolean run(ParseResult parsed, PrintStream out) {
        VerbOptions given = new VerbOptions(parsed);
        Map<String, String> secrets = secrets(given.texts(SECRET));
        Retake retake = new Retake(new ServiceOptions(given).service(), Set.copyOf(secrets.values()));
        StubReader.Content content = StubReader.read(given.folder("DIR", given.word(1)), secrets);
        Map<String, List<Recorded>> routes = new TreeMap<>();
        content.answers()
                .forEach(it -> routes.computeIfAbsent(it.target(), target -> new ArrayList<>())
                        .add(it));
        List<Drift> drifts = new ArrayList<>();
        routes.forEach((target, recorded) -> drifts.addAll(
                RouteComparison.of(recorded, retake.of(target, content.asked(target)), given.isGiven(VALUES))));
        if (given.isGiven(JSON)) {
            out.println(json(routes.size(), drifts, content));
        } else {
            text(routes.size(), drifts, content).forEach(line -> out.println(ScenarioVerbs.printable(line)));
        }
        return drifts.isEmpty();
    }

    private static Map<String, String> secrets(List<String> given) {
        Map<String, String> secrets = new TreeMap<>();
        for (String secret : given) {
            String[] parts = secret.split("=", 2);
            if (parts.length < 2 || parts[0].isEmpty()) {
                throw new UsageException("a --secret is no name=value; give the name of the parameter and its value");
            }
            secrets.put(parts[0], parts[1]);
        }
        return secrets;
    }

    private static List<String> text(int routes, List<Drift> drifts, StubReader.Content content) {
        List<String> lines = new ArrayList<>();
        drifts.forEach(drift -> lines.add(drift.toString()));
        content.skipped().forEach(name -> lines.add("not compared: " + name));
        String asked = routes == 1 ? "1 route" : routes + " routes";
        lines.add(drifts.isEmpty() ? "no drift in " + asked : drifts.size() + " drifted, " + asked + " asked");
        return lines;
    }

    private static String json(int routes, List<Drift> drifts, StubReader.Content content) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", 1);
        tree.put("routes", routes);
        tree.put("drifts", drifts.stream().map(Drift::tree).toList());
        tree.put("notCompared", content.skipped());
        return new String(JsonTree.write(tree), US_ASCII);
    }
}
