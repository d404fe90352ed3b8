package org.exampleservice.simulator.http;

import org.eclipse.jetty.server.Request;
import org.exampleservice.simulator.ui.LivePage;

/**
 * A simulation on a clock, and all that is known of the requests to it: the app has one, and each session one of its own.
 * Nothing that a request to one does can be seen in another. Threadsafe.
 */
final class World {
    private static final String ATTRIBUTE = World.class.getName();

    private final String id;
    private final DemoConfig config;
    private final Journal journal = new Journal();
    private final RequestTally tally = new RequestTally();
    private final DemoHandler demo;
    private final OwnRoutes own;

    World(String id, DemoConfig config, Sessions sessions) {
        this.id = id;
        this.config = config;
        this.demo = new DemoHandler(config, sessions.ready(), journal, tally);
        this.own = new OwnRoutes(
                new AdminApi(config, journal, sessions),
                new UiRoutes(
                        config, new LivePage(config.simulation(), config.clock(), journal::total, sessions::changes)),
                new MetricsPage(config, tally, sessions),
                new FleetPage(config, demo::shownStep));
    }

    /** The world that {@link WorldHandler} found for a request. */
    static World of(Request request) {
        return (World) request.getAttribute(ATTRIBUTE);
    }

    void take(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The session's id; empty for the app's own world. */
    String id() {
        return id;
    }

    DemoConfig config() {
        return config;
    }

    DemoHandler demo() {
        return demo;
    }

    OwnRoutes own() {
        return own;
    }

    RequestTally tally() {
        return tally;
    }

    /** What every answer says about where its chance comes from. */
    String seed() {
        return config.seedText();
    }

    /** Whether somebody has the live page open. */
    boolean isWatched() {
        return own.ui().isWatched();
    }

    /** Hangs up on those who watch. */
    void close() {
        own.ui().close();
    }

    /** How many requests to demo routes there were. */
    long requests() {
        return journal.total();
    }
}
