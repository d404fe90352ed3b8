/**
 * The rules of the ActiveGate, in virtual time: what is sent, held back and lost, and what the endpoint's status is.
 *
 * <p>Implements the words of {@code plugin}, reads {@code definition}, adds to the {@code recording}. No system clock, no
 * HTTP, no files; each rule of sdk.md 5, 6 and 8.1 has one home here and one named test.
 */
package org.exampleservice.harness.engine;
