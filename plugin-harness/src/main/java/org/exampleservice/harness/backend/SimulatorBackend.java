package org.exampleservice.harness.backend;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.recording.Request;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.DemoAppBuilder;
import org.exampleservice.simulator.http.Exchange;
import org.exampleservice.simulator.http.ListenException;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** The simulator in this process, on a free port of the loopback interface. */
final class SimulatorBackend implements Backend {

    private final RequestLog requests = new RequestLog();
    private final Minutes minutes = new Minutes();
    private final Consumer<? super Answer> onAnswer;
    private final DemoApp app;

    private SimulatorBackend(BackendSpec.Simulator spec, Consumer<? super Answer> onAnswer) {
        this.onAnswer = onAnswer;
        DemoAppBuilder builder = DemoApp.builder()
                .port(spec.access().plainPort())
                .dialect(spec.dialect())
                .onExchange(this::answered);
        spec.seed().ifPresent(builder::seed);
        if (spec.isShipped()) {
            builder.scenario(spec.scenario());
        } else {
            builder.scenario(Path.of(spec.scenario()));
        }
        spec.login().ifPresent(login -> builder.basicAuth(login.user(), login.password()));
        this.app = builder.start();
    }

    static Backend start(BackendSpec.Simulator spec, Consumer<? super Answer> onAnswer) {
        try {
            return new SimulatorBackend(spec, onAnswer);
        } catch (ListenException e) {
            throw new BackendException("the simulator cannot start: " + e.getMessage(), e);
        } catch (DocumentException e) {
            throw new BackendException(
                    "there is no shipped scenario " + spec.scenario() + ", and as a file it cannot be used:\n"
                            + e.getMessage() + "\nShipped are " + String.join(", ", ShippedScenarios.names()),
                    e);
        }
    }

    private void answered(Exchange exchange) {
        String answer = exchange.body().text();
        requests.add(Sent.request(
                exchange.method(), exchange.path(), exchange.status(), received(exchange.received()), answer));
        onAnswer.accept(new Answer(
                minutes.current(),
                exchange.method(),
                exchange.path(),
                exchange.status(),
                exchange.contentType(),
                answer));
    }

    private static Received received(org.exampleservice.simulator.http.Received received) {
        return new Received(received.headers(), received.body().bytes());
    }

    @Override
    public URI url() {
        return Urls.withoutSlash(app.baseUri());
    }

    @Override
    public Instant start() {
        return app.clock().now();
    }

    @Override
    public void moveTo(Instant now) {
        minutes.moveTo(now);
        app.clock().set(now);
    }

    @Override
    public List<Request> drainRequests() {
        return requests.drain();
    }

    @Override
    public void close() {
        app.close();
    }
}
