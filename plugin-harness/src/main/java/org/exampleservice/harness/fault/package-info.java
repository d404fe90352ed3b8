/**
 * What can go wrong between a plugin and the service it asks: answers that are late, broken, or not what they were.
 *
 * <p>{@link org.exampleservice.harness.fault.Front} stands before any HTTP service of the loopback interface and changes its
 * answers, so that faults are the same whatever serves and whatever asks. It knows nothing of plugins.
 */
package org.exampleservice.harness.fault;
