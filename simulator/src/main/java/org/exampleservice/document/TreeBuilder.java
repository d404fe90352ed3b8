package org.exampleservice.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.exampleservice.document.DocumentNode.Member;
import org.exampleservice.document.DocumentNode.ScalarNode;

/** Makes the tree out of what a parser meets, in the same way for every format; keeps the limits. */
final class TreeBuilder {

    private final Problems problems;
    private final Limits limits;
    private final Deque<Frame> open = new ArrayDeque<>();
    private DocumentNode root;

    TreeBuilder(Problems problems, Limits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    /** Whether what comes next would be the whole document. */
    boolean isAtRoot() {
        return open.isEmpty();
    }

    /** Whether the next thing must be a name. */
    boolean expectsName() {
        return open.peek() instanceof Frame.OfObject object && object.expectsName();
    }

    void openObject(Position position) {
        enter(position, new Frame.OfObject(position, pointer()));
    }

    void openList(Position position) {
        enter(position, new Frame.OfList(position, pointer()));
    }

    void close() {
        add(open.pop().finished());
    }

    void name(Position position, String name) {
        Frame.OfObject object = (Frame.OfObject) open.element();
        Member earlier = object.earlier(name);
        object.name(position, name);
        if (earlier != null) {
            refuseDuplicate(position, earlier, open.size() > 1 || Shown.isPlain(name));
        }
    }

    void scalar(Position position, Object value, String written) {
        add(new ScalarNode(position, pointer(), value, written));
    }

    /** A number that cannot be kept exactly; reading goes on. */
    void refuseNumber(Position position, String written) {
        problems.add(
                position,
                pointer(),
                Shown.field(pointer()) + " is " + (isAtRoot() ? "a number" : Shown.shortened(written)),
                "a whole number has at most 64 bits, and no number is infinite",
                "Write a smaller number, or put it in quotes.");
        add(new ScalarNode(position, pointer(), Unkept.NUMBER, written));
    }

    /** A problem after which reading makes no sense. */
    DocumentException fatal(Position position, String what, String rule, String next) {
        return problems.fatal(position, enclosingPointer(), what, rule, next);
    }

    /** The whole tree, once everything is read; what is wrong with it stands among the problems. */
    DocumentNode finished() {
        if (root == null) {
            throw fatal(Position.START, "the document is empty", "it must hold one value", "Write the document.");
        }
        return root;
    }

    private void enter(Position position, Frame frame) {
        if (open.size() == limits.depth()) {
            throw fatal(
                    position,
                    "objects and lists are nested too deeply",
                    "at most " + limits.depth() + " levels",
                    "Make the document flatter.");
        }
        open.push(frame);
    }

    private void add(DocumentNode node) {
        if (open.isEmpty()) {
            root = Objects.requireNonNull(node, "node");
        } else {
            open.element().add(node);
        }
    }

    /** Only the names of the outermost object are known beforehand to be plain. */
    private void refuseDuplicate(Position position, Member earlier, boolean shown) {
        problems.add(
                position,
                shown ? pointer() : "",
                (shown ? Shown.field(pointer()) : "a name that is not shown") + " is there twice, first on line "
                        + earlier.position().line(),
                "a name stands once in an object",
                "Remove one of them.");
    }

    private String pointer() {
        return open.isEmpty() ? "" : open.element().nextPointer();
    }

    private String enclosingPointer() {
        return expectsName() || open.isEmpty() ? "" : pointer();
    }
}
