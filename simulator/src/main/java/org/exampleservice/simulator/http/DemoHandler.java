package org.exampleservice.simulator.http;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.exampleservice.simulator.engine.ActiveFault;
import org.exampleservice.simulator.engine.RouteFaults;
import org.exampleservice.simulator.engine.SimulationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request and tells the listener: always one answer, whatever fails. */
final class DemoHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHandler.class);

    private final DemoRoutes routes;
    private final Optional<Consumer<Exchange>> onExchange;
    private final RouteFaults faults;
    private final SimulationClock clock;
    private final Journal journal;
    private final RequestTally tally;

    DemoHandler(DemoConfig config, ReadyBodies ready, Journal journal, RequestTally tally) {
        this.routes = new DemoRoutes(config, ready);
        this.onExchange = config.onExchange();
        this.faults = config.simulation().faults();
        this.clock = config.clock();
        this.journal = journal;
        this.tally = tally;
    }

    /** The step that {@code /topology} shows now, or in compat showed last; 1 before it showed any. */
    long shownStep() {
        return routes.shownStep();
    }

    /** What came with a request, for the listener; nothing is looked at where there is none. */
    Supplier<Received> received(Request request) {
        return onExchange.isPresent() ? () -> Received.with(request) : () -> Received.NOTHING;
    }

    /** The answer to what is no page, a refusal. */
    Answer refusal(Asked asked, Supplier<Received> received) {
        return answered(asked, received);
    }

    /** What happens when a page is asked for, right or wrong, which counts the request; empty for what is no page. */
    Optional<Sending> page(Asked asked, Supplier<Received> received) {
        if (!routes.isPage(asked)) {
            return Optional.empty();
        }
        Optional<ActiveFault> fault = next(asked);
        return Optional.of(
                fault.isPresent()
                        ? faulted(asked, received, fault.get())
                        : new Sending.Whole(answered(asked, received)));
    }

    private Answer answered(Asked asked, Supplier<Received> received) {
        Answer answer = right(asked);
        note(asked, Optional.of(answer.status()), Optional.empty());
        tell(asked, received, answer);
        return answer;
    }

    private Optional<ActiveFault> next(Asked asked) {
        return faults.next(asked.path(), Optional.ofNullable(asked.id()), clock.now());
    }

    private Sending faulted(Asked asked, Supplier<Received> received, ActiveFault fault) {
        Sending sending = fault.tell(new FaultedSending(() -> right(asked)));
        note(asked, sending.told().map(Answer::status), Optional.of(fault.kind()));
        sending.told().ifPresent(answer -> tell(asked, received, answer));
        return sending;
    }

    private void note(Asked asked, Optional<Integer> status, Optional<String> fault) {
        journal.add(clock.now(), asked, status, fault);
        tally.add(status, fault);
    }

    private Answer right(Asked asked) {
        Answer answer = routed(asked);
        return asked.isHead() ? answer.withoutBody() : answer;
    }

    private Answer routed(Asked asked) {
        try {
            return routes.answer(asked);
        } catch (RuntimeException e) {
            LOG.error("a demo route failed", e);
            return ErrorPages.FAILED;
        }
    }

    private void tell(Asked asked, Supplier<Received> received, Answer answer) {
        if (onExchange.isPresent()) {
            tell(onExchange.get(), asked, received, answer);
        }
    }

    private static void tell(Consumer<Exchange> listener, Asked asked, Supplier<Received> received, Answer answer) {
        try {
            listener.accept(new Exchange(
                    asked.method(),
                    asked.target(),
                    received.get(),
                    answer.status(),
                    answer.contentType(),
                    answer.body()));
        } catch (RuntimeException e) {
            LOG.error("the listener for exchanges failed; the request is answered all the same", e);
        }
    }
}
