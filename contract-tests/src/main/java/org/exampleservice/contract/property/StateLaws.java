package org.exampleservice.contract.property;

import java.util.List;

/** The laws of states (sdk.md 5.6). */
final class StateLaws {

    private static final String SOURCE = "sdk.md 5.6";

    private StateLaws() {}

    static List<Law<String>> of(List<String> states) {
        return List.of(
                Law.ofMinutes(
                        "a state's number is its place among the declared ones",
                        SOURCE,
                        (before, now) -> now.read()
                                .filter(states::contains)
                                .map(state -> now.emitted().equals(List.of((double) states.indexOf(state))))
                                .orElse(true)),
                Law.ofMinutes(
                        "a state's number is within range",
                        SOURCE,
                        (before, now) ->
                                now.emitted().stream().allMatch(number -> number >= 0 && number <= states.size() - 1)),
                Law.ofMinutes(
                        "an unknown state is dropped",
                        SOURCE,
                        (before, now) -> now.read().filter(states::contains).isPresent()
                                || now.emitted().isEmpty()));
    }
}
