package org.exampleservice.harness.preview;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values of one metric with one dimension tuple on one entity, by minute from 0. Guarded by its history. */
final class TupleSeries {

    private static final int START_SIZE = 16;

    private final String key;
    private final Map<String, String> dimensions;
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();
    private double[] numbers = {};
    private int first;

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
        if (minute > first) {
            int gone = Math.min(minute - first, numbers.length);
            numbers = Arrays.copyOfRange(numbers, gone, numbers.length);
            cells.headMap(minute).clear();
            first = minute;
        }
    }

    /** Numbers that are kept room for. */
    int weight() {
        return numbers.length + 8 * cells.size();
    }

    private Cell cell(int minute) {
        Cell kept = cells.isEmpty() ? null : cells.get(minute);
        int place = minute - first;
        if (kept != null || place < 0 || place >= numbers.length || Double.isNaN(numbers[place])) {
            return kept;
        }
        return Cell.plain(numbers[place]);
    }

    private void put(int minute, Cell cell) {
        int place = minute - first;
        if (place >= numbers.length) {
            int size = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(place + 1, Math.max(START_SIZE, size + size / 2)));
            Arrays.fill(numbers, size, numbers.length, Double.NaN);
        }
        numbers[place] = cell.isPlain() ? cell.sum() : Double.NaN;
        if (cell.isPlain()) {
            cells.remove(minute);
        } else {
            cells.put(minute, cell);
        }
    }
}
