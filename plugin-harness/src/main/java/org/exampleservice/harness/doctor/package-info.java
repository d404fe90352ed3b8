/**
 * Says what this machine can and cannot do for the kit, and how to mend it. Looks at the machine through loopback and a
 * file of its own only, and repeats no value of an environment variable that may be a secret.
 */
package org.exampleservice.harness.doctor;
