package org.exampleservice.harness.contract;

import java.util.List;

/**
 * What a contract varies. Immutable, hence thread-safe.
 *
 * @param axes none if it varies nothing
 * @param pairwise whether enough combinations do in place of all
 */
public record MatrixSpec(List<MatrixAxis> axes, boolean pairwise) {

    /** Nothing is varied. */
    public static final MatrixSpec NONE = new MatrixSpec(List.of(), false);

    public MatrixSpec {
        axes = List.copyOf(axes);
    }

    List<Cell> cells() {
        return axes.isEmpty() ? List.of() : MatrixAxis.cells(axes, pairwise);
    }
}
