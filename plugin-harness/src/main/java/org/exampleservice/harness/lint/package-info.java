/**
 * Says what is wrong with an extension before anybody runs it: what the runtime's own validation refuses, what it lets
 * pass and the engine or the pages then get wrong, and what nobody reads.
 *
 * <p>Front doors: {@link org.exampleservice.harness.lint.Lint} and {@link org.exampleservice.harness.lint.RuleHelp}. Uses
 * the JDK and the document package only; looks at text and never runs code.
 */
package org.exampleservice.harness.lint;
