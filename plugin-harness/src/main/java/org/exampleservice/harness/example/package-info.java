/**
 * Plugins to learn from: what the examples of the extension SDK report, written anew against the Java API.
 *
 * <p>Begin with {@link org.exampleservice.harness.example.ExampleEventsPlugin}, which is one method; go on with
 * {@link org.exampleservice.harness.example.ExampleTopologyPlugin}, which asks a service; end with
 * {@link org.exampleservice.harness.example.ExampleMultiPlugin}, which has a state. May use the plugin API, the JDK and
 * Jackson, as any plugin may; knows nothing of how it is run.
 */
package org.exampleservice.harness.example;
