package org.exampleservice.simulator.engine;

import java.util.IdentityHashMap;
import org.exampleservice.simulator.scenario.Machine;

/** Works out each machine of a scenario once. Used while a simulation is made, by one thread. */
final class Machines {
    private final IdentityHashMap<Machine, MachineSimulation> known = new IdentityHashMap<>();
    private final Moves moves;

    Machines(Moves moves) {
        this.moves = moves;
    }

    MachineSimulation of(Machine machine) {
        return known.computeIfAbsent(machine, it -> new MachineSimulation(it, moves));
    }
}
