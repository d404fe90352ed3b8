package org.exampleservice.harness.golden;

/** Numbers with their noun. */
public final class Plural {

    private Plural() {}

    /** {@code 1 cycle}, {@code 2 cycles}. */
    public static String of(long number, String noun) {
        return number + " " + nounFor(number, noun);
    }

    static String nounFor(long number, String noun) {
        if (number == 1) {
            return noun;
        }
        if (noun.endsWith("y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.endsWith("s") ? "es" : "s");
    }
}
