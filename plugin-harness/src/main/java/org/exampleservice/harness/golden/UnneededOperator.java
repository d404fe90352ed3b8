package org.exampleservice.harness.golden;

import java.util.Objects;

/**
 * An operator of a golden instead of which a plain value would have done in every cycle of the run. Immutable, hence
 * thread-safe.
 *
 * @param goldenLine line of the golden, from 1
 * @param path of the fact as people read it, and the field
 * @param operator as it stands there
 * @param plain what could stand there instead
 * @param cycles number of cycles in which it was asked; after one cycle there is little evidence
 */
public record UnneededOperator(int goldenLine, String path, String operator, String plain, int cycles) {

    public UnneededOperator {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(plain, "plain");
    }
}
