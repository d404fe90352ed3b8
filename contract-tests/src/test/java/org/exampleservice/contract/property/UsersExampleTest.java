package org.exampleservice.contract.property;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.exampleservice.harness.plugin.Device;

/** The example of the package's documentation, as somebody else would write it. */
@Seeded
@Domain(MetricDomain.class)
class UsersExampleTest {

    /** A plugin's metric functions. */
    private static final class QueuePlugin {

        void served(Device device, double total) {
            device.relative("queue.served", total);
        }

        void health(Device device, String state) {
            device.stateMetric("queue.health", state);
        }
    }

    @Property(tries = 200)
    void served_messages_grow(@ForAll CounterSeries served) {
        Laws.relative("queue.served", (device, value) -> new QueuePlugin().served(device, value))
                .check(served);
    }

    @Property(tries = 200)
    void health_is_a_declared_state(@ForAll StatePath health) {
        Laws.state("queue.health", MetricDomain.STATES, new QueuePlugin()::health)
                .check(health);
    }
}
