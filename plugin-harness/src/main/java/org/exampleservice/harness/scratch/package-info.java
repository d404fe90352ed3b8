/**
 * Temporary folders that go away, with the process that made them or after it: a process that is killed tidies up nothing,
 * so the next one does. Names nothing but the JDK.
 */
package org.exampleservice.harness.scratch;
