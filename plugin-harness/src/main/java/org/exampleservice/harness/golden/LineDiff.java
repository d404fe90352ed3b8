package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, as people read it: what is common is left out but for the lines around a change. */
final class LineDiff {

    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 200;
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<String> lines = new ArrayList<>();
    private int changes;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    static String of(String before, String after) {
        LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
        diff.compare();
        return diff.text();
    }

    private void compare() {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && fromEnd(before, tail).equals(fromEnd(after, tail))) {
            tail++;
        }
        before.subList(0, head).forEach(line -> lines.add("  " + line));
        between(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(line -> lines.add("  " + line));
    }

    private static String fromEnd(List<String> list, int index) {
        return list.get(list.size() - 1 - index);
    }

    private void between(List<String> old, List<String> now) {
        int[][] common = (long) old.size() * now.size() > MOST_PAIRS ? null : longestCommon(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (common != null && i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add("  " + old.get(i));
                i++;
                j++;
            } else if (i < old.size() && (common == null || j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i));
                changes++;
                i++;
            } else {
                lines.add("+ " + now.get(j));
                changes++;
                j++;
            }
        }
    }

    /** How many lines can be kept from each pair of places on. */
    private static int[][] longestCommon(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private String text() {
        List<String> shown = new ArrayList<>();
        boolean gap = false;
        int shownChanges = 0;
        for (int at = 0; at < lines.size() && shown.size() < MOST_LINES; at++) {
            if (isNearChange(at)) {
                if (gap && !shown.isEmpty()) {
                    shown.add("  …");
                }
                shown.add(lines.get(at));
                shownChanges += isChange(at) ? 1 : 0;
                gap = false;
            } else {
                gap = true;
            }
        }
        if (shownChanges < changes) {
            shown.add("… and " + Plural.of(changes - shownChanges, "more changed line"));
        }
        return String.join("\n", shown);
    }

    private boolean isNearChange(int at) {
        for (int near = Math.max(0, at - CONTEXT); near <= Math.min(lines.size() - 1, at + CONTEXT); near++) {
            if (isChange(near)) {
                return true;
            }
        }
        return false;
    }

    private boolean isChange(int at) {
        return !lines.get(at).startsWith(" ");
    }
}
