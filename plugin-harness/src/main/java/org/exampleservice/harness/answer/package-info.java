/**
 * A JSON answer that a Java plugin reads, and that tells the runtime which of its values were looked at. To be used by plugins;
 * nothing in the harness needs it.
 */
package org.exampleservice.harness.answer;
