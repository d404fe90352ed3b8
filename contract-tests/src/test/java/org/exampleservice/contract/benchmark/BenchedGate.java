package org.exampleservice.contract.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.exampleservice.harness.activegate.pages.GatePages;

/** A stand-in with its pages in this JVM, and extensions in Java to run. */
final class BenchedGate implements AutoCloseable {

    static final String TUTORIAL = "custom.remote.python.example_multi";
    static final String FLEET = "custom.remote.python.fleet";

    private static final String FLEET_JSON = """
            {"name": "custom.remote.python.fleet", "version": "1.0", "type": "python", "entity": "CUSTOM_DEVICE",
             "metricGroup": "tech.Fleet", "technologies": ["FLEET"],
             "source": {"package": "org.exampleservice.contract.benchmark", "className": "FleetPlugin",
              "activation": "Remote"},
             "properties": [{"key": "first", "type": "Integer", "defaultValue": 0}],
             "configUI": {"displayName": "Fleet", "properties": [{"key": "first", "displayName": "First"}]},
             "ui": {"keymetrics": [{"key": "load", "mergeaggregation": "avg"}],
              "charts": [{"group": "g", "title": "Load", "series": [{"key": "load", "displayname": "Load"}]}]},
             "metrics": [{"entity": "CUSTOM_DEVICE",
               "timeseries": {"key": "load", "unit": "Count", "displayname": "Load", "dimensions": []}},
              {"entity": "CUSTOM_DEVICE",
               "statetimeseries": {"key": "state", "states": ["UP", "DOWN"], "displayname": "State"}}]}
            """;

    private final Path folder;
    private final LocalActiveGate gate;
    private final GateServer server;

    BenchedGate() throws IOException {
        folder = Files.createTempDirectory("benched-gate");
        gate = LocalActiveGate.open(GateOptions.in(folder));
        server = GateServer.start(gate, ServerAddress.loopback(0), GatePages.of(gate));
    }

    void deployTutorial() throws IOException {
        deploy(TUTORIAL, Files.readString(House.at("fixtures/plugins/example-multi/plugin.json")));
        gate.create(TUTORIAL, new EndpointForm("Demo", true, Map.of("event_interval", 3, "alert_interval", 10)));
    }

    /** 10,000 devices by two endpoints. */
    void deployFleet() throws IOException {
        deploy(FLEET, FLEET_JSON);
        for (int first : new int[] {0, FleetPlugin.DEVICES}) {
            gate.create(FLEET, new EndpointForm("from " + first, true, Map.of("first", first)));
        }
    }

    private void deploy(String name, String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name + "/plugin.json"));
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        }
        gate.upload(new ByteArrayInputStream(bytes.toByteArray()), Optional.of(name + ".zip"));
    }

    LocalActiveGate gate() {
        return gate;
    }

    GateServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
        gate.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
