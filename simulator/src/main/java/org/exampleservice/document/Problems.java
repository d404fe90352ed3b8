package org.exampleservice.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Collects everything that is wrong with one document, so that its author sees it all at once. Not thread-safe.
 */
public final class Problems {

    private static final Comparator<Problem> IN_ORDER_OF_THE_FILE = Comparator.comparingInt(
                    (Problem problem) -> problem.position().line())
            .thenComparingInt(problem -> problem.position().column());

    private static final int MOST = 1_000;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int more;

    /**
     * @param file the document's name, as it is shown
     */
    public Problems(String file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** For the problems of a file. */
    public static Problems of(Path file) {
        return new Problems(DocumentReader.name(file));
    }

    /** Adds a problem of a node; see {@link Problem} for the texts. */
    public void add(DocumentNode node, String what, String rule, String next) {
        add(node.position(), node.pointer(), what, rule, next);
    }

    /** Adds a problem at a place; see {@link Problem} for the texts. */
    public void add(Position position, String pointer, String what, String rule, String next) {
        if (isFull()) {
            skip();
        } else {
            found.add(new Problem(file, position, pointer, what, rule, next));
        }
    }

    /** Whether there are so many that no more are kept. */
    boolean isFull() {
        return found.size() == MOST;
    }

    /** Counts one that is not kept. */
    void skip() {
        more++;
    }

    /** How many were found so far. */
    public int count() {
        return found.size() + more;
    }

    /** What was found so far, in the order of the file; a copy. Of many, the first {@value #MOST} and how many more. */
    public List<Problem> found() {
        List<Problem> all = new ArrayList<>(found);
        all.sort(IN_ORDER_OF_THE_FILE);
        if (more > 0) {
            Position last = all.get(MOST - 1).position();
            all.add(new Problem(
                    file,
                    last,
                    "",
                    "there are " + more + " more problems",
                    "at most " + MOST + " are told",
                    "Correct those above first."));
        }
        return List.copyOf(all);
    }

    /**
     * Goes on only with a document in order.
     *
     * @throws DocumentException with everything found so far, if anything was
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new DocumentException(found());
        }
    }

    /** Adds a problem after which reading makes no sense. */
    DocumentException fatal(Position position, String pointer, String what, String rule, String next) {
        add(position, pointer, what, rule, next);
        return new DocumentException(found());
    }
}
