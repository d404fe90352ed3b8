package org.exampleservice.simulator.http;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request and tells the listener: always one answer, whatever fails. */
final class DemoHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHandler.class);

    private final DemoRoutes routes;
    private final Consumer<Exchange> onExchange;

    DemoHandler(DemoConfig config) {
        this.routes = new DemoRoutes(config);
        this.onExchange = config.onExchange();
    }

    /**
     * The answer to send.
     *
     * @param query null when there is none
     * @param authorization the header of that name, null when there is none
     */
    Answer answer(String method, String path, String query, String authorization) {
        Answer answer = routed(method, path, query, authorization);
        Answer sent = method.equals("HEAD") ? answer.withoutBody() : answer;
        String target = query == null ? path : path + "?" + query;
        tell(new Exchange(method, target, sent.status(), sent.contentType(), sent.body()));
        return sent;
    }

    private Answer routed(String method, String path, String query, String authorization) {
        try {
            return routes.answer(method, path, query, authorization);
        } catch (RuntimeException e) {
            LOG.error("a demo route failed", e);
            return ErrorPages.FAILED;
        }
    }

    private void tell(Exchange exchange) {
        try {
            onExchange.accept(exchange);
        } catch (RuntimeException e) {
            LOG.error("the listener for exchanges failed; the request is answered all the same", e);
        }
    }
}
