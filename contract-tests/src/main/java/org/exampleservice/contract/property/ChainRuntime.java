package org.exampleservice.contract.property;

import java.util.List;

/** Something that runs chains as the ActiveGate would: the engine, the reference, or a broken engine. */
@FunctionalInterface
public interface ChainRuntime {

    /** Runs a chain minute by minute. */
    List<Trace> run(Chain chain);
}
