package org.exampleservice.document;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A field as {@link ObjectReader} found it, waiting to hear whether it may be missing. A null in the document counts as
 * missing. A value that is wrong has been reported already and is replaced, so that reading can go on to the next
 * problem; what was read is to be used only after {@link Problems#throwIfAny}. Not thread-safe.
 *
 * @param <T> what the field holds
 */
public final class Value<T> {

    private final Optional<DocumentNode> node;
    private final Optional<T> value;
    private final T standIn;
    private final String rule;
    private final Reporter reporter;

    /** Where problems of this field go. */
    record Reporter(Consumer<String> missing, WrongValue wrong) {}

    /** Told about a value that does not fit. */
    interface WrongValue {
        void report(DocumentNode node, String rule, String next);
    }

    /**
     * @param node what stands in the document, if anything
     * @param value what it means; empty if it is missing or wrong
     */
    Value(Optional<DocumentNode> node, Optional<T> value, T standIn, String rule, Reporter reporter) {
        this.node = node;
        this.value = value;
        this.standIn = standIn;
        this.rule = rule;
        this.reporter = reporter;
    }

    /** The value; a missing one is a problem, and a neutral value stands in. */
    public T required() {
        if (node.isEmpty()) {
            reporter.missing().accept(rule);
        }
        return value.orElse(standIn);
    }

    /** The value, or the other one if it is missing. */
    public T or(T other) {
        return value.orElse(other);
    }

    /** The value, if there is one. */
    public Optional<T> optional() {
        return value;
    }

    /**
     * Asks more of the value than its type; a value that fails is a problem and counts as missing from then on.
     *
     * @param newRule as it goes on after {@code it must be}: {@code an even number}
     * @param next what to do, a sentence
     */
    public Value<T> check(Predicate<? super T> test, String newRule, String next) {
        if (value.isEmpty() || test.test(value.get())) {
            return new Value<>(node, value, standIn, newRule, reporter);
        }
        reporter.wrong().report(node.orElseThrow(), newRule, next);
        return new Value<>(node, Optional.empty(), standIn, newRule, reporter);
    }
}
