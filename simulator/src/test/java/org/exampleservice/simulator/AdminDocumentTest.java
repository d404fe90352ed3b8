package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.exampleservice.simulator.engine.AddedFaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The admin routes are those of their OpenAPI document, with every status. */
class AdminDocumentTest {
    private final WatchedApp watched = new WatchedApp();

    @AfterEach
    void close() {
        watched.close();
    }

    @Test
    void every_operation_and_status_of_the_document_is_met_and_no_other() {
        watched.openApi().operations().forEach(this::unlikely);
        watched.post("/admin/sessions?id=one&scenario=steady&seed=7&dialect=sdk&compat=true&clock=running&scale=60");
        watched.checked("POST", "/admin/sessions", BodyPublishers.ofString(WatchedApp.SCENARIO));
        watched.post("/admin/sessions");
        watched.checked("DELETE", "/admin/sessions/s1", BodyPublishers.noBody());
        watched.post("/admin/sessions?id=one");
        watched.post("/admin/sessions?scenario=stedy");
        watched.checked("POST", "/admin/sessions", BodyPublishers.ofString("format: 2"));
        watched.checked("POST", "/admin/sessions", BodyPublishers.ofString(" ".repeat(64 * 1024 + 1)));
        watched.get("/admin/sessions");
        watched.get("/admin/sessions/one");
        List.of(
                        "/admin/health",
                        "/admin/info",
                        "/admin/openapi.json",
                        "/admin/clock",
                        "/admin/scenario",
                        "/admin/journal",
                        "/admin/truth",
                        "/admin/nothing")
                .forEach(watched::get);
        watched.post("/admin/clock/freeze");
        watched.post("/admin/clock/run");
        watched.post("/admin/clock/advance?by=PT1M");
        watched.post("/admin/clock/advance?by=-PT1M");
        watched.post("/admin/clock/set?to=2026-01-01T00:00:00Z");
        watched.post("/admin/clock/set");
        watched.post("/admin/clock/scale?factor=60");
        watched.post("/admin/clock/scale?factor=0");
        watched.post("/admin/clock/reset");
        watched.post("/admin/triggers?trigger=stop&group=g&node=n");
        watched.post("/admin/triggers?trigger=stop&group=g&node=n");
        watched.post("/admin/triggers?trigger=stop&group=g&node=m");
        watched.post("/admin/triggers?trigger=stop");
        faults();
        watched.post("/admin/reset");
        watched.get("/admin/journal?limit=0");
        watched.get("/admin/truth?at=noon");
        failing();

        assertThat(watched.openApi().described(true))
                .filteredOn(name -> !watched.openApi().seen().contains(name))
                .isEmpty();
    }

    /** Of another site, without a token, about a session that is none, and by another method. */
    private void unlikely(String operation) {
        int space = operation.indexOf(' ');
        String method = operation.substring(0, space);
        String path = operation.substring(space + 1).replaceAll("[{}]", "");
        watched.openApi().check(method, path, watched.forged(method, path));
        if (!method.equals("GET")) {
            watched.openApi().check(method, path, watched.client().send(method, path));
        }
        if (path.endsWith("/id")) {
            watched.checked(method, path);
        }
        if (!path.endsWith("/other")) {
            watched.openApi()
                    .checkOther(
                            path, watched.client().send("PATCH", path, "Authorization", "Bearer " + WatchedApp.TOKEN));
        }
    }

    /** Each route that looks at a clock, while the clocks are broken. */
    private void failing() {
        watched.post("/admin/clock/run");
        watched.breakClocks();
        List.of(
                        "/admin/clock",
                        "/admin/scenario",
                        "/admin/faults",
                        "/admin/truth",
                        "/admin/sessions",
                        "/admin/sessions/one")
                .forEach(watched::get);
        List.of(
                        "/admin/clock/freeze",
                        "/admin/clock/run",
                        "/admin/clock/reset",
                        "/admin/clock/advance?by=PT1M",
                        "/admin/clock/set?to=2026-01-01T00:00:00Z",
                        "/admin/clock/scale?factor=60",
                        "/admin/triggers?trigger=stop&group=g&node=n",
                        "/admin/reset",
                        "/admin/sessions")
                .forEach(watched::post);
        watched.post("/admin/faults?entry=%7Bgroup:%20g,%20node:%20n,%20lost:%20true%7D");
        watched.checked("DELETE", "/admin/sessions/one");
        watched.checked("DELETE", "/admin/faults");
    }

    private void faults() {
        watched.openApi().check("DELETE", "/admin/faults", watched.client().send("DELETE", "/admin/faults"));
        watched.openApi().check("DELETE", "/admin/faults", watched.forged("DELETE", "/admin/faults"));
        watched.post("/admin/faults");
        for (int i = 0; i <= AddedFaults.MOST; i++) {
            watched.post("/admin/faults?entry=%7Bgroup:%20g,%20node:%20n,%20lost:%20true%7D");
        }
        watched.checked("DELETE", "/admin/faults?id=one");
        watched.checked("DELETE", "/admin/faults?id=101");
        watched.checked("DELETE", "/admin/faults?id=1");
        watched.get("/admin/faults");
    }
}
