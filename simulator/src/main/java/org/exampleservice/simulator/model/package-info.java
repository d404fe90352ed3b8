/**
 * The cluster at one instant, as immutable values: equal clusters render to equal bytes. JDK only; nothing here knows
 * time, chance, files or HTTP.
 */
package org.exampleservice.simulator.model;
