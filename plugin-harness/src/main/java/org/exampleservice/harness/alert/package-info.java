/**
 * The alert rules of plugin.json, evaluated over simulated minutes as the server would (sdk.md 4.4, pages.md 1.2).
 *
 * <p>{@link org.exampleservice.harness.alert.Alerts} takes a definition and a recording and says when which rule would
 * open and close, for each entity and each tuple of dimensions.
 */
package org.exampleservice.harness.alert;
