package org.exampleservice.harness.activegate;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know. One that throws is reported and told of the next thing all the same. Thread-safe. */
final class Listeners {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<GateListener> all = new CopyOnWriteArrayList<>();

    ActiveGate.Subscription add(GateListener listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void tell(Consumer<GateListener> what) {
        for (GateListener listener : all) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a listener threw, which it must not", e);
            }
        }
    }
}
