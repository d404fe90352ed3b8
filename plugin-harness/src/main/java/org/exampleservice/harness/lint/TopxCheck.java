package org.exampleservice.harness.lint;

import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/** The limit of dimension values of a timeseries, which two SDKs read in two places (sdk.md 4.3). */
final class TopxCheck {

    private static final long MOST = 100;

    private TopxCheck() {}

    static void check(ObjectNode body, Findings findings) {
        Optional<DocumentNode> old = body.find("topx");
        Optional<ObjectNode> config = Nodes.object(body, "topxconfig");
        Optional<DocumentNode> limit = config.flatMap(object -> object.find("limit"));
        old.ifPresent(node -> range(node, findings));
        limit.ifPresent(node -> range(node, findings));
        if (old.isPresent() && limit.isEmpty()) {
            findings.add(
                    Rule.TOPX_UNREAD,
                    old.get(),
                    old.get().pointer() + " stands alone",
                    "Write \"topxconfig\": {\"limit\": " + Nodes.shown(old.get()) + "} beside it, for both.");
        }
    }

    private static void range(DocumentNode node, Findings findings) {
        if (!(node.toJava() instanceof Long limit) || limit < 0 || limit > MOST) {
            findings.add(
                    Rule.TOPX_RANGE,
                    node,
                    node.pointer() + " is " + Nodes.shown(node),
                    "Write a number up to 100, which lets 10 times as many values pass.");
        }
    }
}
