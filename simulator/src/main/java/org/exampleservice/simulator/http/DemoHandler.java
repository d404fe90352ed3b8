package org.exampleservice.simulator.http;

import java.util.Optional;
import java.util.function.Consumer;
import org.exampleservice.simulator.engine.ActiveFault;
import org.exampleservice.simulator.engine.RouteFaults;
import org.exampleservice.simulator.engine.SimulationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request and tells the listener: always one answer, whatever fails. */
final class DemoHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHandler.class);

    private final DemoRoutes routes;
    private final Consumer<Exchange> onExchange;
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

    /** The answer to what is no page, a refusal. */
    Answer refusal(Asked asked) {
        return answered(asked);
    }

    /** What happens when a page is asked for, right or wrong, which counts the request; empty for what is no page. */
    Optional<Sending> page(Asked asked) {
        if (!routes.isPage(asked)) {
            return Optional.empty();
        }
        Optional<ActiveFault> fault = next(asked);
        return Optional.of(fault.isPresent() ? faulted(asked, fault.get()) : new Sending.Whole(answered(asked)));
    }

    private Answer answered(Asked asked) {
        Answer answer = right(asked);
        note(asked, Optional.of(answer.status()), Optional.empty());
        tell(asked, answer);
        return answer;
    }

    private Optional<ActiveFault> next(Asked asked) {
        return faults.next(asked.path(), Optional.ofNullable(asked.id()), clock.now());
    }

    private Sending faulted(Asked asked, ActiveFault fault) {
        Sending sending = fault.tell(new FaultedSending(() -> right(asked)));
        note(asked, sending.told().map(Answer::status), Optional.of(fault.kind()));
        sending.told().ifPresent(answer -> tell(asked, answer));
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

    private void tell(Asked asked, Answer answer) {
        try {
            onExchange.accept(
                    new Exchange(asked.method(), asked.target(), answer.status(), answer.contentType(), answer.body()));
        } catch (RuntimeException e) {
            LOG.error("the listener for exchanges failed; the request is answered all the same", e);
        }
    }
}
