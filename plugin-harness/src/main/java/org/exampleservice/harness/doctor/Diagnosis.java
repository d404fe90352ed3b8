package org.exampleservice.harness.doctor;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing that was looked at. Immutable, hence thread-safe.
 *
 * @param topic one word for what it is about
 * @param level how bad it is
 * @param found what is there
 * @param remedy what to do about it; empty where there is nothing to do
 */
public record Diagnosis(String topic, Level level, String found, String remedy) {

    /** How bad it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Something will not work, everything else will. */
        LIMITED,
        /** Nothing that was asked for will work. */
        BROKEN;

        /** As people read it: {@code ok}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Diagnosis {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** The verbs that it matters to, as people read them: {@code run, test and activegate}. */
    public String verbs() {
        return Concern.of(topic);
    }

    static Diagnosis ok(String topic, String found) {
        return new Diagnosis(topic, Level.OK, found, "");
    }

    static Diagnosis limited(String topic, String found, String remedy) {
        return new Diagnosis(topic, Level.LIMITED, found, remedy);
    }

    static Diagnosis broken(String topic, String found, String remedy) {
        return new Diagnosis(topic, Level.BROKEN, found, remedy);
    }
}
