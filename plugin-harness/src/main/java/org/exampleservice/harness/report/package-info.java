/**
 * Skins of verdicts: JSON, JUnit XML, SARIF, GitHub annotations, one HTML file, and bundles that bring a failure back.
 *
 * <p>{@link org.exampleservice.harness.report.Judged} is what all of them show; nothing is judged here. What a plugin said
 * is never markup, a path, or a command: each skin escapes it in its own way.
 */
package org.exampleservice.harness.report;
