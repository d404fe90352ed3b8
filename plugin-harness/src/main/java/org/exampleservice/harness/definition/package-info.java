/**
 * plugin.json as data: what the runtime reads of it, and the document as it stands.
 *
 * <p>May use the JDK, the document package and Jackson; knows neither the engine nor the recording.
 */
package org.exampleservice.harness.definition;
