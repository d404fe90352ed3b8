package org.exampleservice.harness.activegate;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes to a stand-in, numbered from 1, each of which can be seen; the same number is the same change. */
final class GateChanges {

    private static final String OTHER = "custom.remote.python.other";

    private GateChanges() {}

    /** The process that is killed: makes changes from a number on, and says each number when it is done. */
    public static void main(String[] args) {
        try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(Path.of(args[0])))) {
            for (int number = Integer.parseInt(args[1]); number <= Integer.parseInt(args[2]); number++) {
                make(number, gate);
                System.out.println(number);
            }
        }
    }

    static void make(int number, LocalActiveGate gate) {
        EndpointForm form = new EndpointForm("by " + number, number % 2 == 0, Map.of("count", (long) number));
        switch (number % 7) {
            case 1 -> Packages.upload(gate, "1." + number);
            case 2 -> gate.create(Packages.NAME, form);
            case 3 -> gate.update(Packages.NAME, first(gate), form);
            case 4 -> Packages.upload(gate, OTHER, "1." + number, "SteadyPlugin");
            case 5 -> gate.create(OTHER, form);
            case 6 -> gate.delete(Packages.NAME, first(gate));
            default -> gate.remove(OTHER);
        }
    }

    private static long first(LocalActiveGate gate) {
        return gate.get(Packages.NAME).endpoints().get(0).id();
    }

    /** All that outlives a process. */
    static String seen(LocalActiveGate gate) {
        return gate.token() + "\n"
                + gate.extensions().stream()
                        .map(one -> one.name() + " " + one.version() + " "
                                + one.endpoints().stream()
                                        .map(endpoint -> endpoint.id() + " " + endpoint.name() + " "
                                                + endpoint.enabled() + " " + endpoint.properties())
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("\n"));
    }
}
