/**
 * Begins an extension: the few files that a new one needs, green from the start. Writes files and knows what is in them;
 * runs nothing.
 */
package org.exampleservice.harness.init;
