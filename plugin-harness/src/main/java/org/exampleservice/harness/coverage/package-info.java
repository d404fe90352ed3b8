/**
 * Both directions between plugin.json and a run: what is declared and was never emitted, read or shown to work, and what
 * was emitted or read and is not declared.
 *
 * <p>{@link org.exampleservice.harness.coverage.Coverage} takes a definition and a recording;
 * {@link org.exampleservice.harness.coverage.CoverageGate} holds the figure against what a contract asks for. Every entry
 * carries the JSON pointer at which it stands, so that reports can name its line.
 */
package org.exampleservice.harness.coverage;
