package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What interpreters make of the shim's text, so that not every child has to make it again. It is kept in memory, where no
 * extension reaches it, and asked for before anything of an extension is looked at. Thread-safe.
 */
final class ShimCode {

    private final Map<Interpreter, Map<String, byte[]>> made = new ConcurrentHashMap<>();

    /** Whether it was asked. */
    boolean isKnown(Interpreter interpreter) {
        return made.containsKey(interpreter);
    }

    /** Adds the texts to a question, unless they were asked for before. */
    void askFor(Interpreter interpreter, ObjectNode question) {
        if (!isKnown(interpreter)) {
            ObjectNode texts = question.putObject("compile");
            Shim.modules().forEach(name -> texts.put(name, Shim.text(name)));
        }
    }

    /** Keeps what an interpreter answers, for that command only: it may belong to an extension and lie. */
    void keep(Interpreter interpreter, JsonNode answer) {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : Shim.modules()) {
            compiled(answer, name).ifPresent(code -> files.put(name, code));
        }
        made.put(interpreter, Map.copyOf(files));
    }

    /** What to lay in the place of which modules; nothing if the interpreter was not asked. */
    Map<String, byte[]> of(Interpreter interpreter) {
        return made.getOrDefault(interpreter, Map.of());
    }

    private static Optional<byte[]> compiled(JsonNode answer, String name) {
        try {
            return Optional.ofNullable(answer.path("compiled").path(name).binaryValue());
        } catch (IOException e) {
            throw new UncheckedIOException("the interpreter answers what is no base64", e);
        }
    }
}
