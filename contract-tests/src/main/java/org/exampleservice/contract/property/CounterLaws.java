package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The laws of counters (sdk.md 5.6). */
final class CounterLaws {

    private static final String SOURCE = "sdk.md 5.6";
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private static final List<Law<Double>> OF_GROWTH = List.of(
            Law.ofMinutes(
                    "what is not read is not emitted",
                    SOURCE,
                    (before, now) -> now.read().isPresent() || now.emitted().isEmpty()),
            Law.ofMinutes(
                    "a first report emits nothing",
                    SOURCE,
                    (before, now) ->
                            before.stream().anyMatch(earlier -> earlier.read().isPresent())
                                    || now.emitted().isEmpty()),
            Law.ofMinutes(
                    "a missed cycle loses the baseline",
                    SOURCE,
                    (before, now) ->
                            growth(before, now).isPresent() || now.emitted().isEmpty()),
            Law.ofMinutes(
                    "a decrease emits nothing",
                    SOURCE,
                    (before, now) ->
                            !isBelow(growth(before, now), 0) || now.emitted().isEmpty()));

    private CounterLaws() {}

    static List<Law<Double>> relative() {
        return plus(List.of(
                Law.ofMinutes(
                        "no change emits zero",
                        SOURCE,
                        (before, now) -> !isExactly(growth(before, now), 0) || isOnly(now, 0)),
                Law.ofMinutes(
                        "growth is emitted as it is",
                        SOURCE,
                        (before, now) -> !isAbove(growth(before, now), 0)
                                || isOnly(now, growth(before, now).orElseThrow())),
                Law.ofMinutes(
                        "a decrease is the new baseline",
                        SOURCE,
                        (before, now) -> !isAfterDecrease(before)
                                || isBelow(growth(before, now), 0)
                                || growth(before, now)
                                        .map(growth -> isOnly(now, growth))
                                        .orElse(true)),
                new Law<>("the deltas of a rising counter add up to last - first", SOURCE, CounterLaws::notAddingUp)));
    }

    static List<Law<Double>> perSecond() {
        return plus(List.of(
                Law.ofMinutes("rate times elapsed is the delta", SOURCE, CounterLaws::isRate),
                Law.ofMinutes(
                        "a rate is finite and not negative",
                        SOURCE,
                        (before, now) -> !isFinite(growth(before, now))
                                || now.emitted().stream().allMatch(rate -> Double.isFinite(rate) && rate >= 0)),
                Law.ofMinutes(
                        "two readings of one instant make no rate",
                        SOURCE,
                        (before, now) -> growth(before, now).isEmpty()
                                || seconds(before, now) > 0
                                || now.emitted().isEmpty())));
    }

    static List<Law<Double>> absolute() {
        return List.of(Law.ofMinutes(
                "an absolute value passes through",
                SOURCE,
                (before, now) -> now.emitted().equals(now.read().stream().toList())));
    }

    private static List<Law<Double>> plus(List<Law<Double>> laws) {
        return Stream.concat(OF_GROWTH.stream(), laws.stream()).toList();
    }

    /** Whether the minute emitted just this number, where −0 is 0 and NaN is NaN. */
    private static boolean isOnly(Observed<Double> now, double number) {
        return now.emitted().size() == 1 && Double.compare(now.emitted().get(0) + 0.0, number + 0.0) == 0;
    }

    /** Against the minute before, if both were read. */
    private static Optional<Double> growth(List<Observed<Double>> before, Observed<Double> now) {
        return before.isEmpty()
                ? Optional.empty()
                : now.read().flatMap(value -> last(before).read().map(base -> value - base + 0.0));
    }

    private static Observed<Double> last(List<Observed<Double>> some) {
        return some.get(some.size() - 1);
    }

    private static double seconds(List<Observed<Double>> before, Observed<Double> now) {
        return Duration.between(last(before).at(), now.at()).toMillis() / 1000.0;
    }

    private static boolean isAfterDecrease(List<Observed<Double>> before) {
        return !before.isEmpty() && isBelow(growth(before.subList(0, before.size() - 1), last(before)), 0);
    }

    private static boolean isRate(List<Observed<Double>> before, Observed<Double> now) {
        Optional<Double> growth = growth(before, now);
        if (!isFinite(growth) || growth.orElseThrow() < 0 || seconds(before, now) == 0) {
            return true;
        }
        return now.emitted().size() == 1 && isNear(now.emitted().get(0) * seconds(before, now), growth.orElseThrow());
    }

    private static boolean isNear(double actual, double expected) {
        return Math.abs(actual - expected) <= Math.abs(expected) * RELATIVE_TOLERANCE + Double.MIN_NORMAL
                || !Double.isFinite(actual);
    }

    private static Optional<String> notAddingUp(List<Observed<Double>> run) {
        int first = 0;
        for (int i = 1; i < run.size(); i++) {
            Optional<Double> growth = growth(run.subList(0, i), run.get(i));
            if (!isFinite(growth) || growth.orElseThrow() < 0) {
                first = i;
            } else if (!addsUp(run.subList(first, i + 1))) {
                return Optional.of("minutes " + (first + 1) + " to " + (i + 1) + ": " + run.subList(first, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean addsUp(List<Observed<Double>> rising) {
        double sum = rising.stream()
                .skip(1)
                .flatMap(minute -> minute.emitted().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        double first = rising.get(0).read().orElseThrow();
        double last = last(rising).read().orElseThrow();
        double magnitude = Math.max(Math.abs(first), Math.abs(last));
        return Math.abs(sum - (last - first)) <= magnitude * RELATIVE_TOLERANCE;
    }

    private static boolean isFinite(Optional<Double> growth) {
        return growth.filter(Double::isFinite).isPresent();
    }

    private static boolean isExactly(Optional<Double> growth, double value) {
        return growth.filter(actual -> actual == value).isPresent();
    }

    private static boolean isBelow(Optional<Double> growth, double value) {
        return growth.filter(actual -> actual < value).isPresent();
    }

    private static boolean isAbove(Optional<Double> growth, double value) {
        return growth.filter(actual -> actual > value).isPresent();
    }
}
