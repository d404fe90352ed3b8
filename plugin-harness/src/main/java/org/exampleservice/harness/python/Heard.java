package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the child has said, in order; a turn that it has taken ahead may wait here. Not thread-safe. */
final class Heard {

    private final LineChannel channel;
    private final Deque<JsonNode> waiting = new ArrayDeque<>();
    private IOException broken;

    Heard(LineChannel channel) {
        this.channel = channel;
    }

    /** The next line, waited for. */
    JsonNode next() throws IOException {
        if (!waiting.isEmpty()) {
            return waiting.remove();
        }
        if (broken != null) {
            throw broken;
        }
        return channel.read();
    }

    /** Whether a whole turn has come from which the child has gone on, so that nothing in it is asked. Does not wait. */
    boolean hasTurn() {
        try {
            JsonNode said = broken == null ? channel.poll() : null;
            while (said != null) {
                waiting.add(said);
                if (!said.has("call") || said.path("ask").asBoolean()) {
                    return said.path("next").asBoolean();
                }
                said = channel.poll();
            }
        } catch (IOException e) {
            broken = e;
        }
        return false;
    }
}
