package org.exampleservice.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happens, as the entries of a file. */
final class TimelineText {

    private TimelineText() {}

    static List<Object> entries(Timeline timeline) {
        List<Object> entries = new ArrayList<>();
        timeline.nodes().forEach(event -> entries.add(entry(event)));
        timeline.routes().forEach(fault -> entries.add(entry(fault)));
        return entries;
    }

    private static Map<String, Object> entry(NodeEvent event) {
        Map<String, Object> window = SeriesText.window(event.window());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("at", window.get("at"));
        if (!event.target().allGroups()) {
            members.put("group", event.target().group());
        }
        if (!(event.what() instanceof NodeEvent.Added)) {
            members.put("node", event.target().node());
        }
        change(event.what(), members);
        if (window.containsKey("for")) {
            members.put("for", window.get("for"));
        }
        return members;
    }

    private static void change(NodeEvent.Change what, Map<String, Object> members) {
        if (what instanceof NodeEvent.Renamed renamed) {
            members.put("renamed", renamed.name());
        } else if (what instanceof NodeEvent.Added added) {
            members.put("added", StatsText.node(added.node()));
        } else if (what instanceof NodeEvent.NotANumber figure) {
            members.put("notANumber", figure.field().name().toLowerCase(Locale.ROOT));
        } else if (what instanceof NodeEvent.Skewed skewed) {
            String minutes = StatsText.minutes(Math.abs(skewed.minutes()));
            members.put("skewed", skewed.minutes() < 0 ? "-" + minutes : minutes);
        } else {
            members.put(plain(what), true);
        }
    }

    private static String plain(NodeEvent.Change what) {
        if (what instanceof NodeEvent.Lost) {
            return "lost";
        }
        if (what instanceof NodeEvent.Duplicated) {
            return "duplicated";
        }
        return what instanceof NodeEvent.CounterReset ? "counterReset" : "stale";
    }

    private static Map<String, Object> entry(RouteFault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("route", fault.route());
        members.putAll(SeriesText.window(fault.window()));
        if (fault.share() < 1) {
            members.put("share", fault.share());
        }
        members.put("fault", fault(fault.fault()));
        return members;
    }

    private static Map<String, Object> fault(Fault fault) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (fault instanceof Fault.Status status) {
            members.put("status", status.code());
        } else if (fault instanceof Fault.Late late) {
            members.put("latency", latency(late.latency()));
        } else if (fault instanceof Fault.Timeout timeout) {
            boolean isUsual = timeout.limit().equals(Fault.Timeout.DEFAULT_LIMIT);
            members.put("timeout", isUsual ? (Object) true : timeout.limit().toString());
        } else if (fault instanceof Fault.Drip drip) {
            members.put("drip", drip.bytes());
            members.put("every", drip.every().toString());
        } else {
            ofOne(fault, members);
        }
        return members;
    }

    private static void ofOne(Fault fault, Map<String, Object> members) {
        if (fault instanceof Fault.Garbage garbage) {
            members.put("garbage", garbage.bytes());
        } else if (fault instanceof Fault.Truncated truncated) {
            members.put("truncate", truncated.bytes());
        } else if (fault instanceof Fault.Cut cut) {
            members.put("cut", cut.bytes());
        } else if (fault instanceof Fault.Huge huge) {
            members.put("huge", huge.bytes());
        } else if (fault instanceof Fault.WrongType wrong) {
            members.put("wrongType", wrong.member());
        } else if (fault instanceof Fault.MissingField missing) {
            members.put("missingField", missing.member());
        } else if (fault instanceof Fault.ExtraField extra) {
            members.put("extraField", extra.member());
        } else {
            members.put(flag(fault), true);
        }
    }

    private static String flag(Fault fault) {
        if (fault instanceof Fault.Reset) {
            return "reset";
        }
        return fault instanceof Fault.Empty ? "empty" : "wrongCharset";
    }

    private static Object latency(Latency latency) {
        if (latency instanceof Latency.Fixed fixed) {
            return fixed.time().toString();
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (latency instanceof Latency.Between between) {
            members.put("min", time(between.min()));
            members.put("max", time(between.max()));
        } else {
            Latency.Lognormal lognormal = (Latency.Lognormal) latency;
            members.put("median", time(lognormal.median()));
            members.put("sigma", lognormal.sigma());
        }
        return members;
    }

    private static String time(Duration time) {
        return time.toString();
    }
}
