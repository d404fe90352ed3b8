package org.exampleservice.harness.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Verdict;

/** Failures as a bundle tells them: without the paths of the machine that they were seen on. */
final class FailureTexts {

    private FailureTexts() {}

    static List<String> of(Verdict verdict, Contract contract) {
        BundledCell cell = new BundledCell(contract);
        return verdict.failures().stream()
                .filter(cell::plays)
                .map(failure -> failure.kind().name().toLowerCase(Locale.ROOT) + ": "
                        + cell.renamed(portable(failure.text(), contract)))
                .toList();
    }

    private static String portable(String text, Contract contract) {
        String portable = text.replace(contract.folder().toString(), "${contract}");
        return contract.plugin()
                .location()
                .map(Path::toString)
                .filter(place -> place.length() > 1)
                .map(place -> portable.replace(place, "${plugin}"))
                .orElse(portable);
    }
}
