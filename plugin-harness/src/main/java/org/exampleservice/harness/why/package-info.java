/**
 * Says where a value came from: which field of which answer, and what the service was behind it.
 *
 * <p>Nobody can look over a plugin's shoulder, so this goes by values: a reported value is looked for in the answers of
 * its cycle, and the place that stands with the entity's name is preferred. The texts say so where it is a guess.
 */
package org.exampleservice.harness.why;
