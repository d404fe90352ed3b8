/**
 * Findings for machines: JSON, SARIF 2.1.0 and annotations of GitHub.
 *
 * <p>Uses the lint package and Jackson's writer; writes to what it is given and nowhere else.
 */
package org.exampleservice.harness.lint.report;
