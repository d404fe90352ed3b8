package org.exampleservice.contract.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts around the lengths at which the runtime cuts or drops (sdk.md 5.7, 5.10). */
public final class Texts {

    /** Lengths in characters: one below, at and above each limit. */
    static final List<Integer> EDGE_LENGTHS = List.of(0, 1, 98, 99, 100, 198, 199, 200, 201, 1023, 1024, 1025);

    private static final String BEYOND_THE_BASIC_PLANE = "\uD83D\uDE00";

    private Texts() {}

    /** Short words, texts of the edge lengths, and those again in characters that take two UTF-16 units each. */
    public static Arbitrary<String> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .withCharRange('a', 'e')
                                .ofMinLength(1)
                                .ofMaxLength(3)),
                Tuple.of(3, Arbitraries.of(EDGE_LENGTHS).map("x"::repeat)),
                Tuple.of(2, Arbitraries.of(EDGE_LENGTHS).map(BEYOND_THE_BASIC_PLANE::repeat)));
    }
}
