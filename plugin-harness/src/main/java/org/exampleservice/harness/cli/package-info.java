/**
 * The command line: one small class for each verb. May use everything; nobody uses it but {@code Main}.
 */
package org.exampleservice.harness.cli;
