package org.exampleservice.simulator.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exampleservice.simulator.engine.AddedFaults;
import org.exampleservice.simulator.engine.FaultWindow;

/** What goes wrong and when: the windows of the scenario, and those that are added and taken away while it is told. */
record AdminFaults(DemoConfig config) {
    private static final String EXAMPLE = "%7Broute:%20/topology,%20fault:%20%7Bstatus:%20503%7D%7D";

    Object list() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("faults", added().windows().stream().map(this::shown).toList());
        return shown;
    }

    Object add(AdminRequest request) {
        String entry = request.required("entry", EXAMPLE, Function.identity());
        return read(entry)
                .map(this::shown)
                .orElseThrow(() -> new AdminProblem(
                        409, "there are " + AddedFaults.MOST + " added faults already; take some away first"));
    }

    /** One if its id is given, else all that were added; answers with what is left. */
    Object remove(AdminRequest request) {
        Optional<Long> id = request.optional("id", "1", Long::valueOf);
        id.ifPresentOrElse(this::remove, added()::clear);
        return list();
    }

    private void remove(long id) {
        if (!added().remove(id)) {
            throw new AdminProblem(404, "no added fault has the id " + id + "; GET /admin/faults lists all");
        }
    }

    private Optional<FaultWindow> read(String entry) {
        try {
            return added().add(entry, config.clock().now());
        } catch (IllegalArgumentException e) {
            throw new AdminProblem(400, e.getMessage());
        }
    }

    private Map<String, Object> shown(FaultWindow window) {
        Instant now = config.clock().now();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", window.id());
        shown.put("route", window.route());
        shown.put("group", window.group());
        shown.put("node", window.node());
        shown.put("kind", window.kind());
        shown.put("share", window.share());
        shown.put("from", window.from());
        shown.put("until", window.until());
        shown.put("open", window.isOpen(now.isBefore(start()) ? start() : now));
        return shown;
    }

    private Instant start() {
        return config.simulation().start();
    }

    private AddedFaults added() {
        return config.simulation().added();
    }
}
