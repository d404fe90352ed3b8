/**
 * Recordings as text that people review: the canonical golden form, its comparison with a new run, and its update.
 *
 * <p>A golden is a timeline: a cycle shows only what differs from the cycle before. {@link
 * org.exampleservice.harness.golden.GoldenFile} is the door to the file, {@link
 * org.exampleservice.harness.golden.RecordingComparator} to the comparison, {@link
 * org.exampleservice.harness.golden.RecordingJson} to the full machine-readable form. May use the recording, the JDK and
 * Jackson; knows neither engine nor plugin.
 */
package org.exampleservice.harness.golden;
