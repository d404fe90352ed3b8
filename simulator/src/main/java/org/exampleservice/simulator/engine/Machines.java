package org.exampleservice.simulator.engine;

import java.util.IdentityHashMap;
import org.exampleservice.simulator.scenario.Machine;

/** Works out each machine of a scenario once, and numbers the nodes. Not threadsafe. */
final class Machines {
    private final IdentityHashMap<Machine, MachineSimulation> known = new IdentityHashMap<>();

    private long places;

    /** The number, from 0, of the first of so many nodes; the next ones follow. */
    long place(long nodes) {
        long first = places;
        places += nodes;
        return first;
    }

    /** The same machines; more can be worked out without a change here. */
    Machines copy() {
        Machines copy = new Machines();
        copy.known.putAll(known);
        copy.places = places;
        return copy;
    }

    MachineSimulation of(Machine machine) {
        return known.computeIfAbsent(machine, MachineSimulation::new);
    }
}
