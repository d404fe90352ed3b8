package org.exampleservice.harness.oracle;

/** Equality of numbers that went through a multiplication or division: within 1e-9 of the greater one. */
final class Near {

    private static final double TOLERANCE = 1e-9;

    private Near() {}

    static boolean equal(double one, double other) {
        return one == other || Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }
}
