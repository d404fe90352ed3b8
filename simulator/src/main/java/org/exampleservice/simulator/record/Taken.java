package org.exampleservice.simulator.record;

import java.util.Optional;

/**
 * One answer of a recording.
 *
 * @param minute from 0
 * @param target path and query, as asked
 * @param reply empty if there was none
 */
record Taken(int minute, String target, Optional<Reply> reply) {}
