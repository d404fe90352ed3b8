/**
 * Metric logic under all inputs: a domain of generated values, named laws, and a reference model of the ActiveGate.
 *
 * <p>A plugin's own metric function under the laws, in a test of the plugin's project:
 *
 * <pre>{@code
 * @Domain(MetricDomain.class)
 * class QueueMetricsTest {
 *
 *     @Property
 *     void served_messages_grow(@ForAll CounterSeries served) {
 *         Laws.relative("queue.served", (device, value) -> new QueuePlugin().served(device, value)).check(served);
 *     }
 *
 *     @Property
 *     void health_is_a_declared_state(@ForAll StatePath health) {
 *         Laws.state("queue.health", MetricDomain.STATES, new QueuePlugin()::health).check(health);
 *     }
 * }
 * }</pre>
 *
 * <p>{@link org.exampleservice.contract.property.ReferenceRuntime} runs a
 * {@link org.exampleservice.contract.property.Chain} of actions by the rules of sdk.md, naively;
 * {@link org.exampleservice.contract.property.Agreement} holds another runtime against it. This is the only package that
 * names jqwik.
 */
package org.exampleservice.contract.property;
