/**
 * Says where a service has drifted from a recording of it: by shape, because values change all the time. Knows answers,
 * not how they were had.
 */
package org.exampleservice.simulator.drift;
