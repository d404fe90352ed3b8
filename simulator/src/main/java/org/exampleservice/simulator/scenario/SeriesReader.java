package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ScalarNode;
import org.exampleservice.document.ObjectReader;

/** Reads how a number goes over time. A plain number is a constant; an object is told by its first member. */
final class SeriesReader {
    private static final Map<String, Function<ObjectReader, Optional<? extends Series>>> KINDS = Map.of(
            "constant", SeriesReader::constant,
            "from", SeriesReader::counter,
            "ramp", SeriesReader::ramp,
            "sine", SeriesReader::sine,
            "steps", SeriesReader::steps,
            "uniform", SeriesReader::uniform,
            "noise", SeriesReader::noise);
    private static final String KNOWN = "it must have one of: constant, from, noise, ramp, sine, steps, uniform";

    private SeriesReader() {}

    /** The series under a name, if there is one and it is in order. */
    static Optional<Series> read(ObjectReader in, String name) {
        return in.find(name).flatMap(node -> read(in, node));
    }

    private static Optional<Series> read(ObjectReader in, DocumentNode node) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof Long value) {
            return Optional.of(new Constant(value));
        }
        return Reading.object(in, node).flatMap(SeriesReader::read);
    }

    private static Optional<Series> read(ObjectReader in) {
        int before = in.problemCount();
        List<String> kinds =
                in.node().members().keySet().stream().filter(KINDS::containsKey).toList();
        if (kinds.size() != 1) {
            Reading.refuse(
                    in,
                    in.node(),
                    KNOWN
                            + (kinds.isEmpty()
                                    ? Reading.near(in, KINDS.keySet())
                                    : "; keep one of " + String.join(", ", kinds)));
            return Optional.empty();
        }
        Optional<? extends Series> base = KINDS.get(kinds.get(0)).apply(in);
        List<Window> gaps = windows(in, "gaps");
        List<Window> stale = windows(in, "stale");
        in.rejectUnknown();
        return base.flatMap(series -> Reading.build(in, before, () -> interrupted(series, gaps, stale)));
    }

    private static Series interrupted(Series series, List<Window> gaps, List<Window> stale) {
        Series hanging = stale.isEmpty() ? series : new Stale(stale, series);
        return gaps.isEmpty() ? hanging : new Gaps(gaps, hanging);
    }

    private static Optional<Constant> constant(ObjectReader in) {
        return Optional.of(new Constant(Reading.number(in, "constant").required()));
    }

    private static Optional<Counter> counter(ObjectReader in) {
        int before = in.problemCount();
        long from = Reading.number(in, "from").required();
        long perMinute = Reading.number(in, "perMinute").or(1L);
        OptionalLong wrapAt =
                Reading.number(in, "wrapAt").optional().map(OptionalLong::of).orElse(OptionalLong.empty());
        List<Long> resets = new ArrayList<>();
        for (DocumentNode item : in.list("resetAt").or(List.of())) {
            Reading.minutesItem(in, item).ifPresent(at -> resets.add(1 + at.toMinutes()));
        }
        return Reading.build(in, before, () -> new Counter(from, perMinute, resets, wrapAt));
    }

    private static Optional<Ramp> ramp(ObjectReader in) {
        long from = Reading.number(in, "ramp").required();
        return Optional.of(new Ramp(from, Reading.number(in, "perMinute").required()));
    }

    private static Optional<Sine> sine(ObjectReader in) {
        int before = in.problemCount();
        long centre = Reading.number(in, "sine").required();
        long amplitude = Reading.number(in, "amplitude").required();
        Duration period = Reading.requiredMinutes(in, "period");
        return Reading.build(in, before, () -> new Sine(centre, amplitude, period.toMinutes()));
    }

    private static Optional<Steps> steps(ObjectReader in) {
        int before = in.problemCount();
        List<Steps.Stair> stairs = new ArrayList<>();
        for (ObjectReader item : in.objects("steps").required()) {
            Duration at = Reading.requiredMinutes(item, "at");
            stairs.add(new Steps.Stair(
                    1 + at.toMinutes(), Reading.number(item, "value").required()));
            item.rejectUnknown();
        }
        return Reading.build(in, before, () -> new Steps(stairs));
    }

    private static Optional<Uniform> uniform(ObjectReader in) {
        List<DocumentNode> items = in.list("uniform").required();
        List<Long> bounds = items.stream().flatMap(SeriesReader::bound).toList();
        if (bounds.size() != 2 || items.size() != 2) {
            Reading.refuse(
                    in, in.node(), "uniform must be two whole numbers; write the least and the greatest, as [1, 10]");
            return Optional.empty();
        }
        return Reading.guarded(in, in.node(), () -> new Uniform(bounds.get(0), bounds.get(1)));
    }

    private static Stream<Long> bound(DocumentNode item) {
        return item.toJava() instanceof Long bound && Math.abs(bound) <= Reading.MOST ? Stream.of(bound) : Stream.of();
    }

    private static Optional<Noise> noise(ObjectReader in) {
        int before = in.problemCount();
        long reach = Reading.number(in, "noise").required();
        Optional<Series> of = read(in, "on");
        if (of.isEmpty() && in.problemCount() == before) {
            Reading.refuse(in, in.node(), "noise needs a series in on; add one such as on: {sine: 10, …}");
        }
        return of.flatMap(series -> Reading.build(in, before, () -> new Noise(reach, series)));
    }

    private static List<Window> windows(ObjectReader in, String name) {
        List<Window> windows = new ArrayList<>();
        for (ObjectReader item : in.objects(name).or(List.of())) {
            int before = item.problemCount();
            Duration at = Reading.requiredMinutes(item, "at");
            Optional<Duration> length = Reading.minutes(item, "for").optional().map(Duration::parse);
            item.rejectUnknown();
            Reading.build(item, before, () -> Window.of(at, length)).ifPresent(windows::add);
        }
        return windows;
    }
}
