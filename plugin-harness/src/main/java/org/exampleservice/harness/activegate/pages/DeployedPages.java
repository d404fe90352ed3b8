package org.exampleservice.harness.activegate.pages;

import java.util.List;
import java.util.Objects;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.preview.Notice;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.RunHistory;
import org.exampleservice.harness.preview.Switches;
import org.exampleservice.harness.preview.live.LintNotices;

/**
 * One deployed extension with all that its endpoints said since the start, whatever version they ran. Immutable but for the
 * history, which is thread-safe.
 *
 * @param deployed as it was when last changed
 * @param notices what lint finds in its plugin.json
 */
record DeployedPages(Deployed deployed, List<Notice> notices, RunHistory history) {

    DeployedPages {
        Objects.requireNonNull(deployed, "deployed");
        notices = List.copyOf(notices);
        Objects.requireNonNull(history, "history");
    }

    static DeployedPages of(Deployed deployed, RunHistory history) {
        return new DeployedPages(deployed, LintNotices.of(deployed.findings()), history);
    }

    PreviewModel model() {
        return new PreviewModel(deployed.definition(), history, notices, Switches.ALL_ON);
    }
}
