package org.exampleservice.simulator.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Worlds beside that of the app, each under an id. One that had no request for a while, and whose page nobody watches, is
 * gone: nobody finds it, and {@link IdleSessions} lets go of it soon. Threadsafe; finding one takes no lock.
 */
final class Sessions {
    private final DemoConfig app;
    private final SessionRules rules;
    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final ReadyBodies ready = new ReadyBodies();
    private final AtomicLong changes = new AtomicLong();
    private final Object lock = new Object();
    private long numbered;
    private long opened;

    /**
     * A world in use.
     *
     * @param number from 1, in the order opened
     * @param lastUsed the real time of the last request
     */
    record Session(World world, long number, AtomicLong lastUsed) {}

    Sessions(DemoConfig app) {
        this.app = app;
        this.rules = app.sessions();
    }

    /**
     * Opens a session.
     *
     * @throws SessionException when there is one of the id, or there are too many
     */
    World open(SessionSpec spec) {
        dropIdle();
        synchronized (lock) {
            if (byId.size() >= rules.most()) {
                throw SessionException.tooMany(rules.most());
            }
            String id = spec.id().orElseGet(this::freeId);
            if (byId.containsKey(id)) {
                throw SessionException.taken();
            }
            World world = new World(id, app.in(spec), this);
            byId.put(id, new Session(world, ++opened, new AtomicLong(rules.nanos())));
            changes.incrementAndGet();
            return world;
        }
    }

    /** The world of an id, which counts as used from now on. */
    Optional<World> find(String id) {
        Session session = byId.get(id);
        if (session == null || isIdle(session)) {
            return Optional.empty();
        }
        session.lastUsed.set(rules.nanos());
        return Optional.of(session.world);
    }

    /** Drops a session; whether there was one. */
    boolean close(String id) {
        dropIdle();
        Optional<Session> session = Optional.ofNullable(byId.remove(id));
        session.ifPresent(this::dropped);
        return session.isPresent();
    }

    /** All worlds there are, in the order opened. Looking is not using. */
    List<World> all() {
        dropIdle();
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Session::number))
                .map(Session::world)
                .toList();
    }

    /** How many were ever opened. */
    long opened() {
        synchronized (lock) {
            return opened;
        }
    }

    /** A number that grows whenever a session is opened or dropped. */
    long changes() {
        return changes.get();
    }

    /** The bodies that are kept for all worlds, that of the app among them. */
    ReadyBodies ready() {
        return ready;
    }

    SessionRules rules() {
        return rules;
    }

    private String freeId() {
        String id = "s" + ++numbered;
        return byId.containsKey(id) ? freeId() : id;
    }

    /** Lets go of all that are idle. */
    void dropIdle() {
        for (Session session : List.copyOf(byId.values())) {
            if (session.world.isWatched()) {
                session.lastUsed.set(rules.nanos());
            } else if (isIdle(session) && byId.remove(session.world.id(), session)) {
                dropped(session);
            }
        }
    }

    private void dropped(Session session) {
        changes.incrementAndGet();
        session.world.close();
    }

    private boolean isIdle(Session session) {
        return rules.nanos() - session.lastUsed.get() >= rules.idle().toNanos() && !session.world.isWatched();
    }
}
