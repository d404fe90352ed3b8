package org.exampleservice.harness.golden;

import java.util.List;
import java.util.Set;
import org.exampleservice.harness.golden.Expectation.Ignore;
import org.exampleservice.harness.golden.Expectation.Parts;

/** Finds goldens that look at nothing: they have values, and each of them is ignored. */
final class BlindGolden {

    /** What says which thing it is and not how it is. */
    private static final Set<String> NAMES = Set.of("name", "kind", "withheld");

    private BlindGolden() {}

    static boolean is(Golden golden) {
        boolean refused = golden.steps().stream()
                .flatMap(step -> step.status().stream())
                .anyMatch(status -> !status.equals("OK"));
        List<Expectation> values = golden.steps().stream()
                .flatMap(step -> step.changes().stream())
                .flatMap(change -> change.fact().fields().stream())
                .filter(field -> !NAMES.contains(field.name()))
                .map(Field::expected)
                .toList();
        return !refused && !values.isEmpty() && values.stream().allMatch(BlindGolden::isIgnored);
    }

    private static boolean isIgnored(Expectation expected) {
        return expected instanceof Ignore
                || (expected instanceof Parts parts
                        && parts.parts().values().stream().allMatch(BlindGolden::isIgnored));
    }
}
