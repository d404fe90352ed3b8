package org.exampleservice.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A value in a document, and where it stands. Immutable, hence thread-safe. */
public sealed interface DocumentNode {

    /** Where the value begins; for an object of indented YAML, its first key. */
    Position position();

    /** JSON pointer (RFC 6901) of the node; empty for the root. */
    String pointer();

    /**
     * The plain value: an unmodifiable {@link Map} in the order of the document or an unmodifiable {@link List}, which
     * may hold nulls; {@link String}, {@link Long}, {@link Double}, {@link Boolean}, or null.
     */
    Object toJava();

    /** What it is without what it holds: {@code an object}, {@code a list}, {@code text}, {@code a number} and so on. */
    String kind();

    /**
     * Names with values, in the order of the document.
     *
     * @param members by name
     */
    record ObjectNode(Position position, String pointer, Map<String, Member> members) implements DocumentNode {

        public ObjectNode {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(pointer, "pointer");
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value under a name; empty if there is none, not if it is null. */
        public Optional<DocumentNode> find(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::value);
        }

        @Override
        public Map<String, Object> toJava() {
            Map<String, Object> values = new LinkedHashMap<>();
            members.forEach((name, member) -> values.put(name, member.value().toJava()));
            return Collections.unmodifiableMap(values);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * One name of an object with its value.
     *
     * @param position where the name stands
     * @param value under the name
     */
    record Member(Position position, DocumentNode value) {

        public Member {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Values one after the other. */
    record ListNode(Position position, String pointer, List<DocumentNode> items) implements DocumentNode {

        public ListNode {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(pointer, "pointer");
            items = List.copyOf(items);
        }

        @Override
        public List<Object> toJava() {
            List<Object> values = new ArrayList<>();
            items.forEach(item -> values.add(item.toJava()));
            return Collections.unmodifiableList(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Text, a number, true, false or null.
     *
     * @param value String, Long, Double, Boolean or null; a Double is finite
     * @param written the value as it stands in the document, without quotes
     */
    record ScalarNode(Position position, String pointer, Object value, String written) implements DocumentNode {

        public ScalarNode {
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(pointer, "pointer");
            Objects.requireNonNull(written, "written");
        }

        @Override
        public Object toJava() {
            return value;
        }

        @Override
        public String kind() {
            if (value == null) {
                return "nothing";
            }
            return value instanceof String ? "text" : value instanceof Number ? "a number" : "a truth value";
        }
    }
}
