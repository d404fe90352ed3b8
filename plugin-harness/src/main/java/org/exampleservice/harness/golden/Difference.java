package org.exampleservice.harness.golden;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One thing in which a run is not what the golden says; it may hold in many cycles. Immutable, hence thread-safe.
 *
 * @param kind missing, unexpected, different or renamed
 * @param topic what it is about
 * @param entity group or device as people read it: {@code ExampleGroup / DeviceOne}; empty if it is about the cycle
 * @param path what differs as people read it, the entity included:
 *     {@code ExampleGroup / DeviceOne / databases.table_size {table_name=d1_t1}}
 * @param firstCycle first cycle in which it holds, from 1; 0 if it is about the run as a whole
 * @param cycles number of cycles in which it holds
 * @param expected as the golden has it in the first of these cycles; empty if nothing is expected
 * @param actual as the run has it in the first of these cycles; empty if there is nothing
 * @param delta actual minus expected where both are plain numbers
 * @param goldenLine line of the golden that the run does not satisfy, from 1; 0 if there is none
 * @param note what helps to understand it, such as the nearest thing that exists; may be empty
 * @param why where the value came from and what was behind it, where that can be told; may be empty
 */
public record Difference(
        Kind kind,
        Topic topic,
        String entity,
        String path,
        int firstCycle,
        int cycles,
        String expected,
        String actual,
        OptionalDouble delta,
        int goldenLine,
        String note,
        String why) {

    /** In which way the run is not what the golden says. */
    public enum Kind {
        /** The golden expects it and it is not there. */
        MISSING,
        /** It is there and the golden does not expect it. */
        UNEXPECTED,
        /** It is there and says something else. */
        DIFFERENT,
        /** A group or device has another identifier and is otherwise the same. */
        RENAMED
    }

    /** What a difference is about. */
    public enum Topic {
        PLUGIN,
        INTERVAL,
        CYCLES,
        TURN,
        STATUS,
        DESCRIPTION,
        GROUP,
        DEVICE,
        NAME,
        ENDPOINT,
        METRIC,
        PROPERTY,
        EVENT,
        CALL,
        REQUEST
    }

    public Difference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(delta, "delta");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(why, "why");
    }

    static Difference of(Kind kind, Topic topic, String path, int cycle, String expected, String actual, int line) {
        OptionalDouble none = OptionalDouble.empty();
        return new Difference(kind, topic, "", path, cycle, 1, expected, actual, none, line, "", "");
    }

    Difference about(Subject subject) {
        return new Difference(
                kind,
                topic,
                subject.toString(),
                path,
                firstCycle,
                cycles,
                expected,
                actual,
                delta,
                goldenLine,
                note,
                why);
    }

    Difference in(int number) {
        return new Difference(
                kind, topic, entity, path, firstCycle, number, expected, actual, delta, goldenLine, note, why);
    }

    Difference by(OptionalDouble distance) {
        return new Difference(
                kind, topic, entity, path, firstCycle, cycles, expected, actual, distance, goldenLine, note, why);
    }

    Difference noting(String text) {
        return new Difference(
                kind, topic, entity, path, firstCycle, cycles, expected, actual, delta, goldenLine, text, why);
    }

    /** The same with where it came from. */
    Difference because(String text) {
        return new Difference(
                kind, topic, entity, path, firstCycle, cycles, expected, actual, delta, goldenLine, note, text);
    }
}
