/**
 * Finds a plugin: its declaration and its code. The only place that loads classes by name.
 */
package org.exampleservice.harness.source;
