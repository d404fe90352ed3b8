package org.exampleservice.harness.preview.live;

import java.util.List;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.preview.Notice;

/** What lint finds in a plugin.json, as the pages show it. Stateless, hence thread-safe. */
public final class LintNotices {

    private LintNotices() {}

    /** In the same order. */
    public static List<Notice> of(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Notice(
                        finding.rule().severity().word(),
                        finding.file() + ":" + finding.position(),
                        finding.pointer(),
                        finding.rule().id(),
                        finding.message()))
                .toList();
    }
}
