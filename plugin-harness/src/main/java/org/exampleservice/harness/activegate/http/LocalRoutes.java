package org.exampleservice.harness.activegate.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.activegate.ClockState;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;

/** What no server has: the clock, and everything that extensions reported. Thread-safe. */
final class LocalRoutes {

    private static final int DEFAULT_MINUTES = 60;

    private final LocalActiveGate gate;

    LocalRoutes(LocalActiveGate gate) {
        this.gate = gate;
    }

    void addTo(JavalinDefaultRoutingApi routes) {
        routes.get("/local/clock", context -> clock(context, gate.clock()));
        routes.post("/local/clock", this::set);
        routes.post("/local/clock/step", this::step);
        routes.get("/local/extensions", this::list);
        routes.get("/local/extensions/{name}", this::show);
        routes.get("/local/extensions/{name}/plugin.json", this::pluginJson);
        routes.get("/local/extensions/{name}/recording", this::recording);
    }

    private static void clock(Context context, ClockState state) {
        Answers.send(context, 200, json -> Shapes.clock(json, state));
    }

    private void set(Context context) {
        ObjectNode body = Json.object(context.bodyAsBytes());
        JsonNode running = body.path("running");
        JsonNode scale = body.path("scale");
        boolean fits = scale.isMissingNode()
                || (scale.isInt() && scale.intValue() >= 1 && scale.intValue() <= ClockState.FASTEST);
        if (!running.isBoolean() || !fits) {
            throw new ApiProblem(
                    400,
                    "the clock takes running, true or false, and scale, a whole number from 1 to " + ClockState.FASTEST
                            + " (simulated seconds per second). Send such as {\"running\": true, \"scale\": 60}.");
        }
        int speed = scale.isMissingNode() ? gate.clock().scale() : scale.intValue();
        clock(context, running.booleanValue() ? gate.play(speed) : gate.pause());
    }

    private void step(Context context) {
        gate.step(minutes(context, 1, LocalActiveGate.LONGEST_STEP));
        clock(context, gate.clock());
    }

    private void list(Context context) {
        List<Deployed> all = gate.extensions();
        Answers.send(context, 200, json -> {
            json.writeStartObject();
            json.writeFieldName("clock");
            Shapes.clock(json, gate.clock());
            json.writeArrayFieldStart("extensions");
            for (Deployed one : all) {
                Shapes.extension(json, one);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void show(Context context) {
        Deployed one = gate.get(context.pathParam("name"));
        Answers.send(context, 200, json -> Shapes.extension(json, one));
    }

    private void pluginJson(Context context) {
        Answers.send(context, 200, gate.get(context.pathParam("name")).pluginJson());
    }

    /** The latest minutes of every endpoint, by its number, in the form that {@code run --json} has. */
    private void recording(Context context) throws IOException {
        int minutes = minutes(context, DEFAULT_MINUTES, Integer.MAX_VALUE);
        Deployed one = gate.get(context.pathParam("name"));
        Map<String, Recording> recordings = new LinkedHashMap<>();
        one.endpoints().forEach(endpoint -> {
            List<Cycle> all = endpoint.history();
            List<Cycle> latest = all.subList(Math.max(0, all.size() - minutes), all.size());
            recordings.put(Long.toString(endpoint.id()), gate.recording(one, latest));
        });
        context.contentType("application/json");
        RecordingJson.write(recordings, context.outputStream());
    }

    private static int minutes(Context context, int unlessGiven, int most) {
        String text = context.queryParam("minutes");
        if (text == null) {
            return unlessGiven;
        }
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new ApiProblem(
                    400,
                    "minutes is no whole number from 1 to " + most
                            + " (the query says how many). Give such as minutes=5.");
        }
        return Integer.parseInt(text);
    }
}
