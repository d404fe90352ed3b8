package org.exampleservice.harness.preview;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values of one metric with one dimension tuple on one entity, by minute from 0. Guarded by its history. */
final class TupleSeries {

    private static final int START_SIZE = 16;

    /** What it takes without any value, in numbers of 8 bytes. */
    private static final int BARE = 16;

    private final String key;
    private final Map<String, String> dimensions;
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();
    private double[] numbers = {};
    private int base;
    private int first;
    private int last = -1;

    TupleSeries(String key, Map<String, String> dimensions) {
        this.key = key;
        this.dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    String key() {
        return key;
    }

    Map<String, String> dimensions() {
        return dimensions;
    }

    void add(int minute, Cell cell) {
        if (minute < first) {
            return;
        }
        Cell before = cell(minute);
        put(minute, before == null ? cell : before.with(cell));
    }

    /** The value of a minute, NaN if it has none. */
    double at(int minute, Aggregation aggregation) {
        Cell cell = cell(minute);
        return cell == null ? Double.NaN : cell.value(aggregation);
    }

    void forgetBefore(int minute) {
        first = Math.max(first, minute);
        if (base < first) {
            numbers = Arrays.copyOfRange(numbers, Math.min(first - base, numbers.length), numbers.length);
            base = first;
        }
        cells.headMap(first).clear();
    }

    /** Whether no value is left. */
    boolean isEmpty() {
        return last < first;
    }

    /** Room that is taken, in numbers of 8 bytes. */
    int weight() {
        return BARE + numbers.length + 8 * cells.size();
    }

    private Cell cell(int minute) {
        Cell kept = cells.isEmpty() ? null : cells.get(minute);
        int place = minute - base;
        if (kept != null || place < 0 || place >= numbers.length || Double.isNaN(numbers[place])) {
            return kept;
        }
        return Cell.plain(numbers[place]);
    }

    private void put(int minute, Cell cell) {
        reach(minute);
        last = Math.max(last, minute);
        numbers[minute - base] = cell.isPlain() ? cell.sum() : Double.NaN;
        if (cell.isPlain()) {
            cells.remove(minute);
        } else {
            cells.put(minute, cell);
        }
    }

    /** Makes room for a minute, which endpoints may bring out of order. */
    private void reach(int minute) {
        int old = numbers.length;
        int before = old == 0 ? 0 : Math.max(0, base - minute);
        base = old == 0 ? minute : base - before;
        int place = minute - base;
        if (before > 0 || place >= old) {
            int size = place < old ? old + before : Math.max(place + 1, Math.max(START_SIZE, old + old / 2));
            double[] larger = new double[size];
            Arrays.fill(larger, Double.NaN);
            System.arraycopy(numbers, 0, larger, before, old);
            numbers = larger;
        }
    }
}
