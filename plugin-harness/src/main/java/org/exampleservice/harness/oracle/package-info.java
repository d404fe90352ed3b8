/**
 * Judges a run by what the service truly was, so that a case needs no golden: topology is the fleet, values are the
 * fields, deltas are the growth, rates times elapsed seconds are the growth, states are the states.
 *
 * <p>{@link org.exampleservice.harness.oracle.Oracle} takes a {@link org.exampleservice.harness.recording.Recording}, the
 * {@link org.exampleservice.harness.oracle.Truth}, and an {@link org.exampleservice.harness.oracle.OracleSpec} that says
 * which metric stands for which field; what it does not say is inferred, and the result shows what was inferred. Nothing
 * here knows where the truth comes from.
 */
package org.exampleservice.harness.oracle;
