package org.exampleservice.contract.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tests of the simulator's page share: an app with a scenario, and its page in a browser. */
@ExtendWith(BrowserExtension.class)
abstract class LivePageCase {
    static final String VALVE = """
            format: 1
            name: valve
            machines:
              valve: {initial: OK, ends: [STOPPED], transitions: [{from: OK, on: stop, to: STOPPED}]}
            groups:
              - {name: Plant, nodes: [{name: Valve, state: valve}, {name: Pump, state: {always: OK}}]}
            timeline:
              - {at: PT10M, for: PT5M, group: Plant, node: Pump, lost: true}
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    DemoApp app;

    @AfterEach
    void close() {
        app.close();
    }

    void open(Browser browser, String scenario) {
        app = DemoApp.builder()
                .port(0)
                .scenario(ScenarioReader.read("test", scenario))
                .start();
        browser.open(app.baseUri().resolve("ui"));
        browser.await("document.querySelector('#connection').textContent === 'live'");
    }

    /** In one go, because a pulse may put another element in the place of one that was found before. */
    static void click(Browser browser, String selector) {
        browser.await("document.querySelector('" + selector + "')");
        browser.evaluate("document.querySelector('" + selector + "').click()");
    }

    static String text(Browser browser, String selector) {
        return String.valueOf(browser.evaluate("document.querySelector('" + selector + "').textContent"));
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(app.baseUri() + path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    int status(URI uri) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
