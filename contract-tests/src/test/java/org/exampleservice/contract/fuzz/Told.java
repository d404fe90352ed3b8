package org.exampleservice.contract.fuzz;

/** A refusal says where. */
final class Told {

    private Told() {}

    static void where(String message, String file) {
        if (!message.contains(file)) {
            throw new AssertionError("a refusal that does not name " + file + ": " + message);
        }
    }
}
