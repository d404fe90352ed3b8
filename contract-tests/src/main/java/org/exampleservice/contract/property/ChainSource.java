package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.exampleservice.harness.plugin.StatCounterDataPoint;

/** A chain as the Java expression that makes it: what a failing property prints, to be kept as a test. */
public final class ChainSource {

    private ChainSource() {}

    /** The expression, one action a line. */
    public static String of(Chain chain) {
        String limits = chain.limits().equals(Limits.TINY) ? "Limits.TINY" : "Limits.SDK";
        return "new Chain(" + of(chain.offset()) + ", " + chain.forgiving() + ", " + limits + ", List.of("
                + chain.actions().stream()
                        .map(ChainSource::of)
                        .collect(Collectors.joining(",\n        ", "\n        ", "))"));
    }

    private static String of(Action action) {
        if (action instanceof Action.Report report) {
            return made(
                    "Report",
                    of(report.on()) + ", MetricKind." + report.kind() + ", " + text(report.key()) + ", "
                            + value(report.value()) + ", " + dimensions(report.dimensions()));
        }
        if (action instanceof Action.Burst burst) {
            return made(
                    "Burst",
                    of(burst.on()) + ", MetricKind." + burst.kind() + ", " + text(burst.key()) + ", " + burst.count());
        }
        if (action instanceof Action.Property property) {
            return made("Property", of(property.on()) + ", " + text(property.key()) + ", " + text(property.value()));
        }
        if (action instanceof Action.Event event) {
            return made("Event", of(event.on()) + ", EventType." + event.type() + ", " + text(event.title()));
        }
        if (action instanceof Action.Address address) {
            return made("Address", of(address.on()) + ", " + text(address.ip()) + ", " + address.port());
        }
        if (action instanceof Action.Ports ports) {
            String list =
                    ports.ports().stream().map(ChainSource::value).collect(Collectors.joining(", ", "List.of(", ")"));
            return made("Ports", of(ports.on()) + ", " + text(ports.ip()) + ", " + list + ", " + ports.to());
        }
        if (action instanceof Action.Late late) {
            return made("Late", of(late.on()));
        }
        if (action instanceof Action.Rename rename) {
            return made("Rename", text(rename.group()) + ", " + text(rename.name()));
        }
        return action instanceof Action.Create create ? made("Create", of(create.what())) : ofPlain(action);
    }

    private static String ofPlain(Action action) {
        if (action instanceof Action.Pass pass) {
            return made("Pass", of(pass.time()));
        }
        if (action instanceof Action.Birth birth) {
            return made("Birth", "Ending." + birth.ending());
        }
        if (action instanceof Action.End end) {
            return made("End", "Ending." + end.ending());
        }
        return action instanceof Action.Queries queries
                ? made("Queries", "Ending." + queries.ending() + ", " + queries.count())
                : "Action.Between." + action;
    }

    private static String made(String type, String arguments) {
        return "new Action." + type + "(" + arguments + ")";
    }

    private static String of(EntityName name) {
        return "new EntityName(" + text(name.group()) + ", " + text(name.device()) + ")";
    }

    private static String of(Duration duration) {
        return "Duration.ofMillis(" + duration.toMillis() + ")";
    }

    private static String dimensions(Map<String, String> dimensions) {
        return dimensions.entrySet().stream()
                .map(pair -> text(pair.getKey()) + ", " + text(pair.getValue()))
                .collect(Collectors.joining(", ", "Map.of(", ")"));
    }

    private static String value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof StatCounterDataPoint point) {
            return "new StatCounterDataPoint(" + number(point.min()) + ", " + number(point.max()) + ", "
                    + number(point.sum()) + ", " + number(point.count()) + ")";
        }
        return value + (value instanceof Long ? "L" : "");
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Double.toString(number) : "Double.valueOf(\"" + number + "\")";
    }

    /** A literal; of one character many times over, a repetition. */
    private static String text(String text) {
        if (text == null) {
            return "null";
        }
        int first = text.isEmpty() ? 0 : Character.charCount(text.codePointAt(0));
        String unit = text.substring(0, first);
        int times = first == 0 ? 0 : text.length() / first;
        boolean repeats = times > 5 && text.equals(unit.repeat(times));
        return repeats ? quoted(unit) + ".repeat(" + times + ")" : quoted(text);
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 0x7F && unit >= ' ' && unit != '"' && unit != '\\'
                        ? Character.toString(unit)
                        : String.format("\\u%04X", unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
