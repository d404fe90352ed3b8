package org.exampleservice.contract.junit;

import static org.exampleservice.contract.assertj.PluginAssertions.assertThat;

import org.exampleservice.harness.recording.Recording;

class FirstPluginTest {
    @PluginTest(plugin = "../fixtures/plugins/example-stats")
    void reports_a_random_number(Recording run) {
        assertThat(run)
                .group("DemoGroup")
                .device("DemoDevice")
                .metric("random")
                .atMinute(1)
                .isBetween(1, 1000);
    }
}
