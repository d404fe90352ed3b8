/**
 * Fuzzing of everything that reads bytes from outside. A target is a class with {@code fuzzerTestOneInput(byte[])}, the form
 * that Jazzer runs; it returns, or what it throws is a finding. The corpus is in {@code src/test/corpus}, a folder a target,
 * and is run by {@link org.exampleservice.contract.fuzz.CorpusTest} in every build. The profile {@code fuzz} looks for more.
 */
package org.exampleservice.contract.fuzz;
