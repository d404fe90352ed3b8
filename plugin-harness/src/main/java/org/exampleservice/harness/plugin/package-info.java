/**
 * What the author of a Java plugin sees: the words of the ActiveGate extension API, in Java.
 *
 * <p>Only the JDK may be used here, and nothing here knows how a plugin is run, recorded or judged; the rules live in
 * {@code org.exampleservice.harness.engine}. The source of every rule named here is {@code sdk.md}, section 5.
 */
package org.exampleservice.harness.plugin;
