/** Plugins that behave and misbehave, and folders for them; for tests of more than one package. */
package org.exampleservice.harness.testkit;
