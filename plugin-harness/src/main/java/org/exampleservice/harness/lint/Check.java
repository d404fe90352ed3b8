package org.exampleservice.harness.lint;

/** Some rules that belong together. Stateless. */
interface Check {

    /** Adds everything in a declaration that breaks one of its rules. */
    void check(Declaration declaration, Findings findings);
}
