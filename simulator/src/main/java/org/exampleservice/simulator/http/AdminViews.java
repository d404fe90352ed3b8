package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.OpenFault;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.engine.SimulationClock;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.json.JsonTree;

/** What the admin routes show, as trees. */
record AdminViews(DemoConfig config, Journal requests) {
    /** Behind the name of a member; in a text the quotation mark would have a backslash before it. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?<=[a-z])\":NaN");

    private static final int FEW = 100;
    private static final long MOST_NODES = 10_000;

    Object info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("scenario", simulation().name());
        info.put("seed", simulation().seed());
        info.put("dialect", config.dialect().name().toLowerCase(Locale.ROOT));
        info.put("compat", config.compat());
        return info;
    }

    Object clock() {
        SimulationClock clock = config.clock();
        Instant now = clock.now();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("now", now);
        shown.put("step", simulation().stepAt(now));
        shown.put("running", clock.isRunning());
        shown.put("scale", clock.scale());
        return shown;
    }

    Object scenario() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", simulation().name());
        shown.put("description", simulation().description());
        shown.put("start", simulation().start());
        shown.put("mostNodes", simulation().mostNodes());
        shown.put("faults", faults(config.clock().now()));
        return shown;
    }

    Object journal(AdminRequest request) {
        int limit = request.optional("limit", "100", AdminViews::count).orElse(FEW);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("total", requests.total());
        shown.put(
                "entries",
                requests.latest(limit).stream().map(AdminViews::entry).toList());
        return shown;
    }

    /** What the service really is at an instant, whatever goes wrong with answers. */
    Object truth(AdminRequest request) {
        Instant at = request.optional("at", AdminInstant.EXAMPLE, AdminInstant::read)
                .orElseGet(() -> config.clock().now());
        long from = request.optional("from", "0", AdminViews::offset).orElse(0L);
        long limit =
                request.optional("limit", "100", text -> (long) count(text)).orElse(MOST_NODES);
        Page page = new Page(from, Math.min(limit, MOST_NODES));
        long step = simulation().stepAt(at);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", at);
        shown.put("step", step);
        shown.put("faults", faults(at));
        shown.put("topology", new JsonTree.Raw(topology(step, page)));
        return shown;
    }

    private String topology(long step, Page page) {
        ClusterJson json = ClusterJson.in(config.dialect());
        String wire = new String(json.topology(visitor -> simulation().show(step, page, visitor)), US_ASCII);
        return NO_NUMBER.matcher(wire).replaceAll("\":\"NaN\"");
    }

    private List<Object> faults(Instant at) {
        return simulation().faults().open(at).stream().map(AdminViews::fault).toList();
    }

    private static Object fault(OpenFault fault) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("route", fault.route());
        shown.put("kind", fault.kind());
        shown.put("share", fault.share());
        shown.put("until", fault.until());
        return shown;
    }

    private static Object entry(Journal.Entry entry) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", entry.number());
        shown.put("at", entry.at());
        shown.put("method", entry.method());
        shown.put("path", entry.target());
        shown.put("status", entry.status());
        shown.put("fault", entry.fault());
        return shown;
    }

    private static long offset(String text) {
        long offset = Long.parseLong(text);
        if (offset < 0) {
            throw new IllegalArgumentException("an offset of " + offset + " is none; give 0 or more");
        }
        return offset;
    }

    private static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException("a count of " + count + " is none; give 1 or more");
        }
        return count;
    }

    private ClusterSimulation simulation() {
        return config.simulation();
    }
}
