package org.exampleservice.contract.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.exampleservice.harness.activegate.pages.GatePages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A stand-in with one endpoint of the tutorial, thirty minutes old, and its pages. */
abstract class RunningGateCase {

    static final String NAME = "custom.remote.python.example_multi";

    @TempDir
    private Path folder;

    LocalActiveGate gate;
    GateServer server;

    @BeforeEach
    void start() throws IOException {
        gate = LocalActiveGate.open(GateOptions.in(folder));
        server = GateServer.start(gate, ServerAddress.loopback(0), GatePages.of(gate));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(NAME + "/plugin.json"));
            zip.write(Files.readString(House.at("fixtures/plugins/example-multi/plugin.json"))
                    .getBytes(StandardCharsets.UTF_8));
        }
        gate.upload(new ByteArrayInputStream(bytes.toByteArray()), Optional.of(NAME + ".zip"));
        gate.create(NAME, new EndpointForm("a", true, Map.of("event_interval", 3)));
        gate.step(30);
    }

    @AfterEach
    void stop() {
        server.close();
        gate.close();
    }

    final void open(Browser browser, String page) {
        browser.open(server.uri().resolve("#/" + page));
        browser.await(
                "document.body.dataset.drawn && document.querySelector('#minute').textContent.endsWith('of" + " 30')");
    }

    /** One more passes, and the page is drawn anew for it. */
    final void minute(Browser browser, int minute) {
        Object before = browser.evaluate("Number(document.body.dataset.drawn)");
        gate.step(1);
        browser.await("document.querySelector('#minute').textContent === 'minute " + minute + " of " + minute
                + "' && Number(document.body.dataset.drawn) > " + before);
    }
}
