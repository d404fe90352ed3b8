package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Locale;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;

/** Words that say how values become one value (pages.md 1.2). */
final class Aggregations {

    private Aggregations() {}

    /** Warns of a word that is on no list; nobody checks these fields, whatever their case. */
    static void check(ObjectNode in, String name, List<String> words, Findings findings) {
        in.find(name)
                .filter(node -> !isKnown(node, words))
                .ifPresent(node -> findings.add(
                        Rule.AGGREGATION_WORD,
                        node,
                        node.pointer() + " is " + Nodes.shown(node),
                        Words.remedy(String.valueOf(node.toJava()), words)));
    }

    /** Refuses a merge that the schema refuses: another word, or another case than its three. */
    static void checkMerge(ObjectNode in, Findings findings) {
        in.find("mergeaggregation")
                .filter(node -> !isMerge(node))
                .ifPresent(node -> findings.add(
                        Rule.MERGE_AGGREGATION_WORD,
                        node,
                        node.pointer() + " is " + Nodes.shown(node),
                        Words.remedy(String.valueOf(node.toJava()), Words.MERGES)));
    }

    private static boolean isMerge(DocumentNode node) {
        return node.toJava() instanceof String word && Words.isOneOf(word, Words.MERGES);
    }

    private static boolean isKnown(DocumentNode node, List<String> words) {
        return node.toJava() instanceof String word
                && words.stream()
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }
}
