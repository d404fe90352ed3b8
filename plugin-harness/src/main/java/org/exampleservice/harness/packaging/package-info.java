/**
 * Packages of extensions: building one as the SDK does, and taking one from a stranger as the server does (sdk.md 2).
 *
 * <p>Front doors: {@link org.exampleservice.harness.packaging.ExtensionBuild},
 * {@link org.exampleservice.harness.packaging.UploadedPackage} and
 * {@link org.exampleservice.harness.packaging.PackageStore}. Uses the lint and document packages; no network, no clock.
 */
package org.exampleservice.harness.packaging;
