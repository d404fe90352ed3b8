package org.exampleservice.contract.property;

import org.exampleservice.harness.plugin.Device;

/**
 * The part of a plugin that turns one reading into reports: what the {@link Laws} are held against.
 *
 * @param <R> the reading: {@link Double} for a counter, {@link String} for a state
 */
@FunctionalInterface
public interface MetricFunction<R> {

    /**
     * Reports what a reading says.
     *
     * @throws Exception anything; it breaks every law
     */
    void report(Device device, R reading) throws Exception;
}
