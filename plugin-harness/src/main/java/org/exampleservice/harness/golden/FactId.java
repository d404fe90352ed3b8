package org.exampleservice.harness.golden;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes a fact the same fact in another cycle or run.
 *
 * @param key of the metric or property, type of the event, address, call; empty for a name
 * @param title of an event as JSON; empty for none
 * @param dimensions sorted by name
 * @param nth 2 for the second fact that is otherwise the same in one cycle; else 1
 */
record FactId(Subject subject, FactKind kind, String key, String title, SortedMap<String, String> dimensions, int nth)
        implements Comparable<FactId> {

    static final SortedMap<String, String> NO_DIMENSIONS = Collections.unmodifiableSortedMap(new TreeMap<>());

    FactId {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        dimensions = dimensions.isEmpty() ? NO_DIMENSIONS : Collections.unmodifiableSortedMap(dimensions);
    }

    FactId withNth(int number) {
        return new FactId(subject, kind, key, title, dimensions, number);
    }

    FactId of(Subject other) {
        return new FactId(other, kind, key, title, dimensions, nth);
    }

    @Override
    public int compareTo(FactId other) {
        int bySubject = subject.compareTo(other.subject);
        return bySubject != 0 ? bySubject : compareLocally(other);
    }

    /** Order without the subject. */
    int compareLocally(FactId other) {
        int byKind = kind.compareTo(other.kind);
        int byKey = byKind != 0 ? byKind : key.compareTo(other.key);
        int byTitle = byKey != 0 ? byKey : title.compareTo(other.title);
        int byDimensions = byTitle != 0 ? byTitle : compare(dimensions, other.dimensions);
        return byDimensions != 0 ? byDimensions : Integer.compare(nth, other.nth);
    }

    /** As people read it: {@code ExampleGroup / DeviceOne / databases.table_size {table_name=d1_t1}}. */
    @Override
    public String toString() {
        return subject + " / " + local();
    }

    /** The path without the subject. */
    String local() {
        String word = kind == FactKind.METRIC || kind == FactKind.EVENT ? "" : kind.wireName() + " ";
        String dims = dimensions.isEmpty() ? "" : " " + dimensions;
        String heading = title.isEmpty() ? "" : " " + title;
        String number = nth == 1 ? "" : " #" + nth;
        return JsonText.visible((word + key).strip() + dims + heading + number);
    }

    private static int compare(SortedMap<String, String> left, SortedMap<String, String> right) {
        Iterator<Map.Entry<String, String>> others = right.entrySet().iterator();
        for (Map.Entry<String, String> member : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = compare(member, others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int compare(Map.Entry<String, String> left, Map.Entry<String, String> right) {
        int byName = left.getKey().compareTo(right.getKey());
        return byName != 0 ? byName : left.getValue().compareTo(right.getValue());
    }
}
