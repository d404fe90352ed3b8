package org.exampleservice.simulator.http;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.exampleservice.simulator.engine.Page;

/**
 * The bodies that were asked for last, of all worlds, so that a body is made once for all requests that see the same. What
 * is kept takes {@value #MOST_BYTES} bytes at the most, and the one that nobody asked for the longest goes first. A body
 * of more than a quarter of that is made anew each time. Threadsafe; a body is made outside the lock.
 */
final class ReadyBodies {
    static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final long MOST_EACH = MOST_BYTES / 4;
    private static final int MOST_BODIES = 256;

    private final Map<Key, Body> bodies = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * All that decides what a body has in it.
     *
     * @param maker stands for the routes that make it, and so for a simulation and a dialect
     * @param version of the simulation, read before the body is made
     */
    record Key(Object maker, long version, long step, Page page) {
        Key {
            requireNonNull(maker, "maker");
            requireNonNull(page, "page");
        }
    }

    /** The body of a key, made if it is not there. */
    Body get(Key key, Supplier<Body> make) {
        Body kept = find(key);
        if (kept != null) {
            return kept;
        }
        Body made = make.get();
        if (made.isKept() && made.length() <= MOST_EACH) {
            keep(key, made);
        }
        return made;
    }

    /** How many bytes are kept. */
    synchronized long bytes() {
        return bytes;
    }

    private synchronized Body find(Key key) {
        return bodies.get(key);
    }

    private synchronized void keep(Key key, Body body) {
        Body before = bodies.put(key, body);
        bytes += body.length() - (before == null ? 0 : before.length());
        Iterator<Body> oldest = bodies.values().iterator();
        while (bytes > MOST_BYTES || bodies.size() > MOST_BODIES) {
            bytes -= oldest.next().length();
            oldest.remove();
        }
    }
}
