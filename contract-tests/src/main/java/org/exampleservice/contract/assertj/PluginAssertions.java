package org.exampleservice.contract.assertj;

import org.assertj.core.api.Assertions;
import org.exampleservice.harness.recording.Recording;

/**
 * The one static import: those of AssertJ, and {@code assertThat} of a recording.
 *
 * <pre>{@code
 * assertThat(run).group("ExampleGroup").device("DeviceOne")
 *         .metric("databases.table_size", "table_name", "d1_t1").atMinute(1).isEqualTo(100);
 * }</pre>
 */
public class PluginAssertions extends Assertions {

    /** For extending, as those of AssertJ. */
    protected PluginAssertions() {}

    /** Assertions on everything that a plugin said. */
    public static RecordingAssert assertThat(Recording run) {
        return new RecordingAssert(run);
    }
}
