package org.exampleservice.harness.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * A value in a JSON answer. Where the runtime listens, it is told each value that is taken out with {@link #text},
 * {@link #number} or {@link #bool}: differences then name the field that the plugin read, and fields that it never read are
 * listed. Walking through objects and lists, and {@link #exists}, take nothing out.
 *
 * <pre>{@code
 * for (TrackedAnswer node : TrackedAnswer.parse(body, context).get("nodes").items()) {
 *     device.absolute("load", node.get("stats").get("random").number());
 * }
 * }</pre>
 *
 * <p>What a plugin reads with another parser is not known, so a plugin uses this one for all of its answers or for none.
 * Immutable; as thread-safe as the context.
 */
public final class TrackedAnswer {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode node;
    private final String path;
    private final String digest;
    private final FieldReads reads;

    private TrackedAnswer(JsonNode node, String path, String digest, FieldReads reads) {
        this.node = node;
        this.path = path;
        this.digest = digest;
        this.reads = reads;
    }

    /**
     * Parses the body of an answer.
     *
     * @param body as it was received
     * @param context what {@code query} was handed; one that does not listen is as good
     * @throws IOException if it is not JSON
     */
    public static TrackedAnswer parse(String body, PluginContext context) throws IOException {
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(context, "context");
        FieldReads reads = context instanceof FieldReads listener ? listener : read -> {};
        try {
            JsonNode root = JSON.readTree(body);
            if (root.isMissingNode()) {
                throw new IOException("the answer is empty; it must be JSON");
            }
            return new TrackedAnswer(root, "", FieldRead.digest(body), reads);
        } catch (JsonProcessingException e) {
            throw new IOException("the answer is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The member of an object; one that does not {@link #exists exist} if there is none, or this is no object. */
    public TrackedAnswer get(String name) {
        return in(node.path(name), path.isEmpty() ? name : path + "." + name);
    }

    /** Whether there is something here other than {@code null}. */
    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The values of a list. */
    public List<TrackedAnswer> items() throws IOException {
        require(JsonNode::isArray, "a list");
        List<TrackedAnswer> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(in(item, path + "[" + items.size() + "]"));
        }
        return List.copyOf(items);
    }

    /** The members of an object, in their order. */
    public Map<String, TrackedAnswer> members() throws IOException {
        require(JsonNode::isObject, "an object");
        Map<String, TrackedAnswer> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), get(member.getKey())));
        return members;
    }

    /** The text; an {@link IOException} names the place if it is none. */
    public String text() throws IOException {
        return taken(JsonNode::isTextual, "a text").textValue();
    }

    /** The number, as precise as it was written; an {@link IOException} names the place if it is none. */
    public Number number() throws IOException {
        return taken(JsonNode::isNumber, "a number").numberValue();
    }

    /** The truth value; an {@link IOException} names the place if it is none. */
    public boolean bool() throws IOException {
        return taken(JsonNode::isBoolean, "true or false").booleanValue();
    }

    private TrackedAnswer in(JsonNode inner, String at) {
        return new TrackedAnswer(inner, at, digest, reads);
    }

    private JsonNode taken(Predicate<JsonNode> type, String wanted) throws IOException {
        require(type, wanted);
        reads.read(new FieldRead(digest, path));
        return node;
    }

    private void require(Predicate<JsonNode> type, String wanted) throws IOException {
        if (!type.test(node)) {
            throw new IOException((path.isEmpty() ? "the answer" : path + " of the answer")
                    + (node.isMissingNode() ? " is missing" : " is " + kind()) + "; it must be " + wanted);
        }
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
