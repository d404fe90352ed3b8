package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.plugin.StatCounterDataPoint;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;

/**
 * Chains as lines of text, one action a line, which files can hold and people can change:
 *
 * <pre>{@code
 * starts {offset: PT1S, forgiving: true}
 * report {on: [G0, D0], kind: RELATIVE, key: count, value: 1}
 * end RETURNS
 * }</pre>
 *
 * <p>The limits are not among them, as a contract has them beside it. Reading what was written gives an equal chain, but that
 * whole numbers are of one type, and the limits those of the SDK.
 */
public final class ChainText {

    private static final String STARTS = "starts";

    private ChainText() {}

    /** The lines of a chain. */
    public static String of(Chain chain) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> start = new LinkedHashMap<>();
        start.put("offset", chain.offset().toString());
        start.put("forgiving", chain.forgiving());
        lines.add(line(STARTS, start));
        chain.actions().forEach(action -> lines.add(line(action)));
        return String.join("\n", lines);
    }

    private static String line(String word, Map<String, Object> members) {
        String yaml = DocumentWriter.yaml(Map.of(word, members)).strip();
        return word + " " + (yaml.contains("\n") ? flow(members) : yaml.substring(word.length() + 2));
    }

    /** A line that is longer than others is written as JSON, which is YAML too. */
    private static String flow(Map<String, Object> members) {
        return DocumentWriter.json(members)
                .lines()
                .map(String::strip)
                .reduce("", (all, next) -> all + (all.endsWith(",") ? " " : "") + next);
    }

    private static String line(Action action) {
        if (action instanceof Action.End end) {
            return "end " + end.ending();
        }
        if (action instanceof Action.Birth birth) {
            return "birth " + birth.ending();
        }
        if (action instanceof Action.Between between) {
            return "between " + between;
        }
        if (action instanceof Action.Pass pass) {
            return "pass " + pass.time();
        }
        if (action instanceof Action.Queries queries) {
            return "queries " + queries.count() + " " + queries.ending();
        }
        return call((Action.Call) action);
    }

    private static String call(Action.Call call) {
        if (call instanceof Action.Report report) {
            return line("report", members(report));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (call instanceof Action.Burst burst) {
            members.put("on", name(burst.on()));
            members.put("kind", burst.kind().name());
            members.put("key", burst.key());
            members.put("count", burst.count());
            return line("burst", members);
        }
        if (call instanceof Action.Property property) {
            members.put("on", name(property.on()));
            members.put("key", property.key());
            members.put("value", property.value());
            return line("property", members);
        }
        if (call instanceof Action.Event event) {
            members.put("on", name(event.on()));
            members.put("type", event.type().name());
            members.put("title", event.title());
            return line("event", members);
        }
        return topology(call, members);
    }

    private static String topology(Action.Call call, Map<String, Object> members) {
        if (call instanceof Action.Ports ports) {
            members.put("on", name(ports.on()));
            members.put("ip", ports.ip());
            members.put("ports", ports.ports());
            members.put("to", ports.to());
            return line("ports", members);
        }
        if (call instanceof Action.Late late) {
            members.put("on", name(late.on()));
            return line("late", members);
        }
        if (call instanceof Action.Rename rename) {
            members.put("group", rename.group());
            members.put("name", rename.name());
            return line("rename", members);
        }
        if (call instanceof Action.Address address) {
            members.put("on", name(address.on()));
            members.put("ip", address.ip());
            members.put("port", address.port());
            return line("address", members);
        }
        members.put("what", name(((Action.Create) call).what()));
        return line("create", members);
    }

    private static Map<String, Object> members(Action.Report report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("on", name(report.on()));
        members.put("kind", report.kind().name());
        members.put("key", report.key());
        members.put("value", value(report.value()));
        if (!report.dimensions().isEmpty()) {
            members.put("dimensions", report.dimensions());
        }
        return members;
    }

    private static List<String> name(EntityName name) {
        return name.isDevice() ? List.of(name.group(), name.device()) : List.of(name.group());
    }

    private static Object value(Object value) {
        if (value instanceof StatCounterDataPoint point) {
            return List.of(number(point.min()), number(point.max()), number(point.sum()), number(point.count()));
        }
        return value instanceof Double number ? number(number) : value;
    }

    /** What is no number in YAML is an object, so that it is not taken for text. */
    private static Object number(double number) {
        return Double.isFinite(number) ? (Object) number : Map.of("double", Double.toString(number));
    }

    /**
     * The chain that lines describe, under the limits of the SDK.
     *
     * @throws IllegalArgumentException if a line describes no action, which it then names
     */
    public static Chain parse(String text) {
        Duration offset = Duration.ZERO;
        boolean forgiving = false;
        List<Action> actions = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                if (line.startsWith(STARTS + " ")) {
                    Map<String, Object> start = members(line);
                    offset = Duration.parse((String) start.get("offset"));
                    forgiving = (Boolean) start.get("forgiving");
                } else if (!line.isBlank()) {
                    actions.add(action(line.strip()));
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "'" + line + "' is no action of a chain: " + e.getMessage() + "; write it as ChainText does",
                        e);
            }
        }
        return new Chain(offset, forgiving, Limits.SDK, actions);
    }

    private static Map<String, Object> members(String line) {
        String flow = line.substring(line.indexOf(' ') + 1);
        DocumentNode.ObjectNode root = (DocumentNode.ObjectNode)
                DocumentReader.yaml("a line", "it: " + flow).root();
        return ((DocumentNode.ObjectNode) root.members().get("it").value()).toJava();
    }

    private static Action action(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return switch (words.get(0)) {
            case "end" -> new Action.End(Ending.valueOf(words.get(1)));
            case "birth" -> new Action.Birth(Ending.valueOf(words.get(1)));
            case "between" -> Action.Between.valueOf(words.get(1));
            case "pass" -> new Action.Pass(Duration.parse(words.get(1)));
            case "queries" -> new Action.Queries(Ending.valueOf(words.get(2)), Integer.parseInt(words.get(1)));
            default -> call(words.get(0), members(line));
        };
    }

    private static Action call(String word, Map<String, Object> members) {
        EntityName on = members.containsKey("on") ? name(members.get("on")) : null;
        String key = (String) members.get("key");
        return switch (word) {
            case "report" ->
                new Action.Report(on, kind(members), key, given(members.get("value")), dimensions(members));
            case "burst" -> new Action.Burst(on, kind(members), key, number(members, "count"));
            case "property" -> new Action.Property(on, key, (String) members.get("value"));
            case "event" ->
                new Action.Event(on, EventType.valueOf((String) members.get("type")), (String) members.get("title"));
            case "address" -> new Action.Address(on, (String) members.get("ip"), number(members, "port"));
            case "ports" ->
                new Action.Ports(
                        on,
                        (String) members.get("ip"),
                        List.copyOf((List<?>) members.get("ports")),
                        number(members, "to"));
            case "late" -> new Action.Late(on);
            case "rename" -> new Action.Rename((String) members.get("group"), (String) members.get("name"));
            case "create" -> new Action.Create(name(members.get("what")));
            default -> throw new IllegalArgumentException("there is no action '" + word + "'");
        };
    }

    private static EntityName name(Object parts) {
        List<?> names = (List<?>) parts;
        return new EntityName((String) names.get(0), names.size() > 1 ? (String) names.get(1) : "");
    }

    private static MetricKind kind(Map<String, Object> members) {
        return MetricKind.valueOf((String) members.get("kind"));
    }

    private static int number(Map<String, Object> members, String name) {
        return ((Long) members.get(name)).intValue();
    }

    private static Map<String, String> dimensions(Map<String, Object> members) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        if (members.get("dimensions") instanceof Map<?, ?> pairs) {
            pairs.forEach((name, value) -> dimensions.put((String) name, (String) value));
        }
        return dimensions;
    }

    private static Object given(Object written) {
        if (written instanceof List<?> four) {
            List<Double> numbers =
                    four.stream().map(number -> (Double) given(number)).toList();
            return new StatCounterDataPoint(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        }
        return written instanceof Map<?, ?> map ? Double.valueOf((String) map.get("double")) : written;
    }
}
