package org.exampleservice.harness.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must hold in every cell of a failure matrix, whatever the golden says. */
public enum FaultRule {
    HANG("hang", "the query did not return. Give every call to the outside a time-out"),
    SECRET(
            "secret",
            "a secret stands in a status, a log or an emission. Do not repeat answers or credentials in texts"),
    PARTIAL_TOPOLOGY(
            "partial-topology",
            "some groups or devices were reported and others were not. Read everything before you report, or raise"),
    NO_RECOVERY(
            "no-recovery",
            "status or topology of the next cycle are not as without the fault. Keep nothing of a failed query"),
    SILENT_LOSS("silent-loss", "the status is OK and something is missing. Raise, so that somebody sees it"),
    BRITTLE("brittle", "the answer was all right, and something is missing. Ignore what you do not need");

    private final String word;
    private final String text;

    FaultRule(String word, String text) {
        this.word = word;
        this.text = text;
    }

    /** As contracts write it. */
    public String word() {
        return word;
    }

    String text() {
        return text;
    }

    static Map<String, FaultRule> byWord() {
        Map<String, FaultRule> byWord = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(rule -> byWord.put(rule.word, rule));
        return byWord;
    }
}
