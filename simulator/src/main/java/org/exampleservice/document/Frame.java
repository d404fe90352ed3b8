package org.exampleservice.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.document.DocumentNode.ListNode;
import org.exampleservice.document.DocumentNode.Member;
import org.exampleservice.document.DocumentNode.ObjectNode;

/** An object or a list that is still being read. */
sealed interface Frame {

    /** Pointer of the value that comes next. */
    String nextPointer();

    void add(DocumentNode value);

    DocumentNode finished();

    /** An object that is still being read. */
    final class OfObject implements Frame {
        private final Position position;
        private final String pointer;
        private final Map<String, Member> members = new LinkedHashMap<>();
        private String name;
        private Position namePosition;

        OfObject(Position position, String pointer) {
            this.position = position;
            this.pointer = pointer;
        }

        boolean expectsName() {
            return name == null;
        }

        void name(Position newPosition, String newName) {
            name = newName;
            namePosition = newPosition;
        }

        /** The earlier member of that name, null if there is none. */
        Member earlier(String sameName) {
            return members.get(sameName);
        }

        @Override
        public String nextPointer() {
            return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        }

        @Override
        public void add(DocumentNode value) {
            members.put(name, new Member(namePosition, value));
            name = null;
        }

        @Override
        public DocumentNode finished() {
            return new ObjectNode(position, pointer, members);
        }
    }

    /** A list that is still being read. */
    final class OfList implements Frame {
        private final Position position;
        private final String pointer;
        private final List<DocumentNode> items = new ArrayList<>();

        OfList(Position position, String pointer) {
            this.position = position;
            this.pointer = pointer;
        }

        @Override
        public String nextPointer() {
            return pointer + "/" + items.size();
        }

        @Override
        public void add(DocumentNode value) {
            items.add(value);
        }

        @Override
        public DocumentNode finished() {
            return new ListNode(position, pointer, items);
        }
    }
}
