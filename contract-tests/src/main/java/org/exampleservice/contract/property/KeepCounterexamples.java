package org.exampleservice.contract.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Properties that remember: before they try anything new they run on every case that was kept, and when they fail the smallest
 * case is written as a scenario or a contract, with the command that replays it. Kept are {@link Chain},
 * {@link org.exampleservice.simulator.scenario.Scenario}, and {@link CounterSeries} of whole numbers; of several parameters all,
 * if the others are numbers, truths and texts, in a folder whose {@code case.yaml} lists them. {@code -Dproperty.keep=false}
 * writes nothing.
 *
 * <pre>{@code
 * @Domain(MetricDomain.class)
 * @KeepCounterexamples("src/test/counterexamples")
 * class QueueMetricsTest { … }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(value = KeepingHook.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public @interface KeepCounterexamples {

    /** The folder, from that of the module. */
    String value() default "src/test/counterexamples";
}
