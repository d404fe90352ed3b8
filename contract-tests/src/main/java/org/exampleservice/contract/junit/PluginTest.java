package org.exampleservice.contract.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a plugin against a service of its own. Its parameters may be a {@code Recording}, which is what came of the
 * whole run, a {@link PluginSession}, and a {@code java.time.Clock} that shows the simulated time.
 *
 * <pre>{@code
 * @PluginTest(plugin = "src/main/plugin", cycles = 3)
 * void reports_the_queue(Recording run) {
 *     assertThat(run).group("queues").device("orders").metric("queue.length").atMinute(1).isEqualTo(12);
 * }
 * }</pre>
 *
 * <p>A run that emits nothing, asks nobody or loses something fails the test, unless it says that this may be.
 */
@Test
@ExtendWith(PluginTestExtension.class)
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PluginTest {

    /** Folder with plugin.json, or deployment zip; taken from the folder in which tests run. */
    String plugin() default "";

    /** Java class of the plugin; if no folder is given, its plugin.json lies beside it on the class path. */
    Class<? extends MonitoringPlugin> type() default MonitoringPlugin.class;

    /** Simulated minutes to run. */
    int cycles() default 1;

    /** Shipped scenario of the simulator, or path of a file. */
    String scenario() default "default";

    /** Dialect of the simulator: {@code tutorial} or {@code sdk}. */
    String dialect() default "tutorial";

    /** Seed of the simulator; 0 for the scenario's own. */
    long seed() default 0;

    /** Folder of recorded answers for WireMock in place of the simulator. */
    String wiremock() default "";

    /** Values of the endpoint's form: {@code key=value}; a declared url is the service's unless it is given. */
    String[] config() default {};

    /** Whether the plugin may emit nothing. */
    boolean mayBeSilent() default false;

    /** Whether the plugin may ask nobody. */
    boolean mayAskNobody() default false;

    /** Whether something reported may be lost. */
    boolean mayDrop() default false;
}
