/**
 * What happens: scenario, seed and instant make a cluster. The one home of time and chance, both passed in; no system
 * clock, no unseeded random, no HTTP.
 */
package org.exampleservice.simulator.engine;
