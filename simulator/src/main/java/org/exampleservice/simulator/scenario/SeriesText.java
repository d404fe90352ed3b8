package org.exampleservice.simulator.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A series as the value of a file. */
final class SeriesText {

    private SeriesText() {}

    static Object of(Series series) {
        return series instanceof Constant constant ? (Object) constant.value() : members(series);
    }

    private static Map<String, Object> members(Series series) {
        Series hanging = series instanceof Gaps gaps ? gaps.of() : series;
        Series base = hanging instanceof Stale stale ? stale.of() : hanging;
        Map<String, Object> members = new LinkedHashMap<>(base(base));
        if (series instanceof Gaps gaps) {
            members.put("gaps", windows(gaps.windows()));
        }
        if (hanging instanceof Stale stale) {
            members.put("stale", windows(stale.windows()));
        }
        return members;
    }

    private static Map<String, Object> base(Series series) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (series instanceof Constant constant) {
            members.put("constant", constant.value());
        } else if (series instanceof Counter counter) {
            counter(counter, members);
        } else if (series instanceof Ramp ramp) {
            members.put("ramp", ramp.from());
            members.put("perMinute", ramp.perMinute());
        } else if (series instanceof Sine sine) {
            members.put("sine", sine.centre());
            members.put("amplitude", sine.amplitude());
            members.put("period", StatsText.minutes(sine.periodMinutes()));
        } else if (series instanceof Steps steps) {
            members.put("steps", steps.stairs().stream().map(SeriesText::stair).toList());
        } else if (series instanceof Uniform uniform) {
            members.put("uniform", List.of(uniform.min(), uniform.max()));
        } else if (series instanceof Noise noise) {
            members.put("noise", noise.reach());
            members.put("on", of(noise.of()));
        } else {
            throw new IllegalArgumentException("a series is interrupted twice, by " + series
                    + "; a file has gaps around stale around a plain series, so merge the windows");
        }
        return members;
    }

    private static void counter(Counter counter, Map<String, Object> members) {
        members.put("from", counter.from());
        members.put("perMinute", counter.perMinute());
        if (!counter.resetSteps().isEmpty()) {
            members.put(
                    "resetAt",
                    counter.resetSteps().stream()
                            .map(step -> StatsText.minutes(step - 1))
                            .toList());
        }
        counter.wrapAt().ifPresent(wrapAt -> members.put("wrapAt", wrapAt));
    }

    private static Map<String, Object> stair(Steps.Stair stair) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", StatsText.minutes(stair.fromStep() - 1));
        members.put("value", stair.value());
        return members;
    }

    private static List<Map<String, Object>> windows(List<Window> windows) {
        return windows.stream().map(SeriesText::window).toList();
    }

    /** {@code at} and, unless it never ends, {@code for}. */
    static Map<String, Object> window(Window window) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", window.at().toString());
        window.until()
                .ifPresent(until -> members.put("for", until.minus(window.at()).toString()));
        return members;
    }
}
