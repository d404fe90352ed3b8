package org.exampleservice.harness.packaging;

import java.nio.file.Path;
import java.util.List;
import org.exampleservice.document.Position;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Rule;

/** Findings about a package: those about its layout, or those about the plugin.json in it. Thread-safe. */
public final class PackageLint {

    private PackageLint() {}

    /** Everything about a zip, in order. */
    public static List<Finding> of(Path zip) {
        try {
            return UploadedPackage.read(zip, PackageLimits.DEFAULT).findings().stream()
                    .map(finding -> inZip(zip, finding))
                    .toList();
        } catch (PackageRefusedException e) {
            return e.refusals().stream()
                    .map(refusal -> finding(zip, refusal))
                    .sorted()
                    .toList();
        }
    }

    private static Finding inZip(Path zip, Finding finding) {
        return new Finding(
                finding.rule(),
                zip + "!/" + finding.file(),
                finding.position(),
                finding.pointer(),
                finding.what(),
                finding.why(),
                finding.source(),
                finding.next());
    }

    private static Finding finding(Path zip, Refusal refusal) {
        Rule rule = Rule.of(refusal.code()).orElse(Rule.PACKAGE_LAYOUT);
        return new Finding(
                rule,
                zip.toString(),
                Position.START,
                "",
                refusal.what(),
                refusal.why(),
                refusal.source(),
                refusal.next());
    }
}
