package org.exampleservice.simulator.engine;

import java.util.IdentityHashMap;
import org.exampleservice.simulator.scenario.Machine;

/** Works out each machine of a scenario once. Not threadsafe. */
final class Machines {
    private final IdentityHashMap<Machine, MachineSimulation> known = new IdentityHashMap<>();

    /** The same machines; more can be worked out without a change here. */
    Machines copy() {
        Machines copy = new Machines();
        copy.known.putAll(known);
        return copy;
    }

    MachineSimulation of(Machine machine) {
        return known.computeIfAbsent(machine, MachineSimulation::new);
    }
}
