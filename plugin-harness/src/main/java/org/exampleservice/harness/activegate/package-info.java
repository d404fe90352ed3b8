/**
 * A local stand-in for server and ActiveGate: takes packages, keeps endpoints, and runs what is deployed minute by minute
 * of a virtual clock (sdk.md 2.5, 5.1, 8).
 *
 * <p>Front door: {@link org.exampleservice.harness.activegate.ActiveGate}; what it shows are the immutable
 * {@link org.exampleservice.harness.activegate.Deployed} and
 * {@link org.exampleservice.harness.activegate.DeployedEndpoint}. No HTTP here; its web face is {@code activegate.http}.
 */
package org.exampleservice.harness.activegate;
