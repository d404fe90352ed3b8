package org.exampleservice.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that cannot be used, with everything that is wrong with it. Its message is one line for each problem. It
 * has no cause on purpose: what a library says about a text is not for the author of the text.
 */
public final class DocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one, in the order of the file
     */
    public DocumentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A document without problems is no failure. Give at least one problem.");
        }
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file; unmodifiable. */
    public List<Problem> problems() {
        return problems;
    }
}
