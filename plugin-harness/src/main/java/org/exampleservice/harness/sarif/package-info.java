/** SARIF 2.1.0, the form in which tools tell each other what is wrong with which line of which file. */
package org.exampleservice.harness.sarif;
