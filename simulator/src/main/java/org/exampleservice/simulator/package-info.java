/** Placeholder. */
package org.exampleservice.simulator;
