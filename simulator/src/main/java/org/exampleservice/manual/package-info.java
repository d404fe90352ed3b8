/**
 * What a command line tells of itself beside its help: a man page, and a script that completes words in a shell. Knows
 * picocli and no command; both programs use it.
 */
package org.exampleservice.manual;
