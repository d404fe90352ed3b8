/**
 * Sends a package to a server, as the SDK does but honestly: no package goes out twice, no token is shown (sdk.md 2.5).
 *
 * <p>Front door: {@link org.exampleservice.harness.packaging.upload.Upload}. The only place of the packaging that knows
 * the network.
 */
package org.exampleservice.harness.packaging.upload;
