package org.exampleservice.simulator.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.exampleservice.simulator.engine.ActiveFault;
import org.exampleservice.simulator.engine.RouteFaults;
import org.exampleservice.simulator.engine.SimulationClock;

/**
 * What the demo routes would answer, without a server: the same routes, credentials and faults. A request is a GET
 * without query or id, and counts as the first one of its route in its minute. Not threadsafe.
 */
public final class Rehearsal {
    private final DemoRoutes routes;
    private final RouteFaults faults;
    private final SimulationClock clock;
    private final long seed;

    /** The routes of a service; nothing is opened. */
    public Rehearsal(DemoConfig config) {
        this.routes = new DemoRoutes(config, new ReadyBodies());
        this.faults = config.simulation().faults();
        this.clock = config.clock();
        this.seed = config.simulation().seed();
    }

    /** The paths of the routes, such as {@code /topology}, in alphabetical order. */
    public SortedSet<String> routes() {
        return routes.paths();
    }

    /**
     * What becomes of one and the same request at the clock's instant, once with each of some credentials.
     *
     * @param authorizations values of the header {@code Authorization}; empty for none
     */
    public List<Outcome> ask(String route, List<Optional<String>> authorizations) {
        faults.forgetRequests();
        Optional<ActiveFault> fault = faults.next(route, Optional.empty(), clock.now());
        return authorizations.stream()
                .map(authorization -> new Asked("GET", route, null, authorization.orElse(null), null))
                .map(asked -> outcome(asked, fault))
                .toList();
    }

    /** The answer to a method that is none of the routes'. */
    public Page refusedMethod() {
        return page(ErrorPages.METHOD_NOT_ALLOWED);
    }

    /** The answer to a path that is no route. */
    public Page noRoute() {
        return page(ErrorPages.NOT_FOUND);
    }

    private Outcome outcome(Asked asked, Optional<ActiveFault> fault) {
        Function<ActiveFault, Sending> sending = it -> it.tell(new FaultedSending(() -> routes.answer(asked)));
        return outcome(fault.map(sending).orElseGet(() -> new Sending.Whole(routes.answer(asked))));
    }

    private Outcome outcome(Sending sending) {
        if (sending instanceof Sending.Late late) {
            return new Outcome.Whole(page(late.answer()), late.delay());
        }
        if (sending instanceof Sending.Partial partial) {
            return new Outcome.Part(page(partial.answer()), partial.bytes());
        }
        if (sending instanceof Sending.Dripping drip) {
            return new Outcome.Drip(page(drip.answer()), drip.bytes(), drip.every());
        }
        if (sending instanceof Sending.Silence silence) {
            return new Outcome.Closed(silence.limit());
        }
        if (sending instanceof Sending.Raw raw) {
            return raw.bytes().length() == 0 ? new Outcome.Closed(Duration.ZERO) : new Outcome.Garbage();
        }
        return sending instanceof Sending.Whole whole
                ? new Outcome.Whole(page(whole.answer()), Duration.ZERO)
                : new Outcome.Reset();
    }

    private Page page(Answer answer) {
        return Page.of(answer, seed);
    }
}
