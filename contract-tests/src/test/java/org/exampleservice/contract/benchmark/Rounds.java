package org.exampleservice.contract.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lets subjects take turns, so that whatever else the machine does meets them alike. */
final class Rounds {
    private Rounds() {}

    /** What each subject did in each round, those to warm up left out. */
    static <S, R> Map<String, List<R>> of(Map<String, S> subjects, int warmUps, int rounds, Function<S, R> measure) {
        Map<String, List<R>> results = new LinkedHashMap<>();
        for (int round = 0; round < warmUps + rounds; round++) {
            for (Map.Entry<String, S> subject : subjects.entrySet()) {
                R result = measure.apply(subject.getValue());
                if (round >= warmUps) {
                    results.computeIfAbsent(subject.getKey(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return results;
    }
}
