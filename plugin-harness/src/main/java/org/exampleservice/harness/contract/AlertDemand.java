package org.exampleservice.harness.contract;

import java.util.Objects;
import org.exampleservice.harness.alert.AlertExpectation;

/**
 * What a contract says about an alert in itself or in one of its variants. Immutable, hence thread-safe.
 *
 * @param cell name of the variant; empty for the contract itself
 * @param place among all that the contract says about alerts, from 0
 * @param expectation what it says
 */
public record AlertDemand(String cell, int place, AlertExpectation expectation) {
    public AlertDemand {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(expectation, "expectation");
    }
}
