/**
 * The live page as data and files: what it shows of a simulation, bounded whatever the fleet, and who is told when
 * something changes. Free of any server; {@code http} carries it.
 */
package org.exampleservice.simulator.ui;
