package org.exampleservice.harness.oracle;

import java.time.Instant;

/** What a service truly was, at any instant of its story. Thread-safe. */
public interface Truth {

    /** The greatest number of nodes that the fleet ever lists at once, those that join later not counted. */
    long mostNodes();

    /** The fleet as every answer of that instant shows it. */
    Fleet at(Instant instant);
}
