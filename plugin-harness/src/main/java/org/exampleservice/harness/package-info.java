/** Placeholder. */
package org.exampleservice.harness;
