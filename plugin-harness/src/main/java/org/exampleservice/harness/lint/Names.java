package org.exampleservice.harness.lint;

import java.util.regex.Pattern;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.harness.lint.Nodes.Text;

/** Names of metrics, dimensions, states and alerts (sdk.md 4.8). */
final class Names {

    /** What the schema's pattern comes to, whose separator may be any character, without its endless tries. */
    private static final Pattern ACCEPTED =
            Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*+(?:[^a-zA-Z0-9_\\n-][a-zA-Z][a-zA-Z0-9_-]*+)*+");

    private static final Pattern MEANT = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*+(?:\\.[a-zA-Z][a-zA-Z0-9_-]*+)*+");

    private Names() {}

    static void check(Text name, Findings findings) {
        check(name.node(), name.value(), findings);
    }

    private static void check(DocumentNode node, String name, Findings findings) {
        if (!ACCEPTED.matcher(name).matches()) {
            findings.add(
                    Rule.KEY_PATTERN,
                    node,
                    node.pointer() + " is " + Nodes.quoted(name),
                    "Write words of letters, digits, - and _ that begin with a letter, with one dot between two.");
        } else if (!MEANT.matcher(name).matches()) {
            findings.add(
                    Rule.KEY_SEPARATOR,
                    node,
                    node.pointer() + " is " + Nodes.quoted(name),
                    "Divide its words by dots; the schema lets any character pass by mistake.");
        }
    }
}
