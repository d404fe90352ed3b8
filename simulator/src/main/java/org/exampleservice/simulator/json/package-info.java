/** Cluster to wire bytes, in both dialects. JDK and the model only; no JSON library, no time, no HTTP. */
package org.exampleservice.simulator.json;
