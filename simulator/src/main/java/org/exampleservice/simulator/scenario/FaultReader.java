package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.ObjectReader;

/** Reads what goes wrong with answers; the fault is told by its member. */
final class FaultReader {
    private static final Map<String, Function<ObjectReader, Fault>> KINDS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "status",
                    in -> new Fault.Status(in.integer("status", 400, 599).required())),
            Map.entry("latency", in -> new Fault.Late(latency(in))),
            Map.entry("timeout", FaultReader::timeout),
            Map.entry("reset", in -> flag(in, "reset", new Fault.Reset())),
            Map.entry("empty", in -> flag(in, "empty", new Fault.Empty())),
            Map.entry("garbage", in -> new Fault.Garbage(bytes(in, "garbage"))),
            Map.entry("truncate", in -> new Fault.Truncated(bytes(in, "truncate"))),
            Map.entry("cut", in -> new Fault.Cut(bytes(in, "cut"))),
            Map.entry("drip", in -> new Fault.Drip(bytes(in, "drip"), Reading.requiredDuration(in, "every"))),
            Map.entry("huge", in -> new Fault.Huge(bytes(in, "huge"))),
            Map.entry(
                    "wrongType",
                    in -> new Fault.WrongType(Reading.name(in, "wrongType").required())),
            Map.entry(
                    "missingField",
                    in -> new Fault.MissingField(
                            Reading.name(in, "missingField").required())),
            Map.entry(
                    "extraField",
                    in -> new Fault.ExtraField(Reading.name(in, "extraField").required())),
            Map.entry("wrongCharset", in -> flag(in, "wrongCharset", new Fault.WrongCharset()))));

    private FaultReader() {}

    /** The fault that an object describes. */
    static Optional<Fault> read(ObjectReader in) {
        int before = in.problemCount();
        List<String> kinds =
                in.node().members().keySet().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1) {
            Reading.refuse(
                    in,
                    in.node(),
                    "it must have one of: " + String.join(", ", KINDS.keySet()) + Reading.near(in, KINDS.keySet()));
            return Optional.empty();
        }
        Optional<Fault> fault =
                Reading.guarded(in, in.node(), () -> KINDS.get(kinds.get(0)).apply(in));
        in.rejectUnknown();
        return in.problemCount() > before ? Optional.empty() : fault;
    }

    /** Fixed as a duration, or an object that describes how it is spread. */
    private static Latency latency(ObjectReader in) {
        if (in.find("latency").filter(node -> node instanceof ScalarNode).isPresent()) {
            return new Latency.Fixed(Reading.requiredDuration(in, "latency"));
        }
        ObjectReader spread = in.object("latency").required();
        Latency latency = spread.find("median").isPresent() ? lognormal(spread) : between(spread);
        spread.rejectUnknown();
        return latency;
    }

    private static Latency lognormal(ObjectReader in) {
        return new Latency.Lognormal(
                Reading.requiredDuration(in, "median"), in.number("sigma").required());
    }

    private static Latency between(ObjectReader in) {
        Duration min = Reading.requiredDuration(in, "min");
        return new Latency.Between(min, Reading.requiredDuration(in, "max"));
    }

    /** {@code true}, or how long a client may wait. */
    private static Fault timeout(ObjectReader in) {
        return in.find("timeout")
                        .filter(node -> node.toJava() instanceof String)
                        .isPresent()
                ? new Fault.Timeout(Reading.requiredDuration(in, "timeout"))
                : flag(in, "timeout", new Fault.Timeout());
    }

    private static Fault flag(ObjectReader in, String name, Fault fault) {
        in.bool(name).check(yes -> yes, "true", "Write true, or remove it.").required();
        return fault;
    }

    private static int bytes(ObjectReader in, String name) {
        return in.integer(name, 0, Integer.MAX_VALUE).required();
    }
}
