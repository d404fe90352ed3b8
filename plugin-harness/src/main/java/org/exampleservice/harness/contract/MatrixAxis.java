package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exampleservice.harness.fault.Fault;

/**
 * One thing that is varied, and how.
 *
 * @param field of the contract that names it: {@code config}, {@code scenario} or {@code fault}
 * @param values in the order of the contract
 */
public record MatrixAxis(String field, List<Point> values) {

    /**
     * One way.
     *
     * @param name part of the names of cells
     */
    public record Point(String name, Map<String, Object> config, Optional<String> scenario, Optional<Fault> fault) {

        static Point config(String name, Map<String, Object> config) {
            return new Point(name, config, Optional.empty(), Optional.empty());
        }

        static Point scenario(String name, String path) {
            return new Point(name, Map.of(), Optional.of(path), Optional.empty());
        }

        static Point fault(String name, Optional<Fault> fault) {
            return new Point(name, Map.of(), Optional.empty(), fault);
        }
    }

    public MatrixAxis {
        values = List.copyOf(values);
    }

    /** All combinations, or enough of them for every pair of values of two axes to be there. */
    static List<Cell> cells(List<MatrixAxis> axes, boolean pairwise) {
        List<List<Point>> all = List.of(List.of());
        for (MatrixAxis axis : axes) {
            all = all.stream()
                    .flatMap(row -> axis.values.stream().map(point -> with(row, point)))
                    .toList();
        }
        return (pairwise ? pairs(all) : all).stream().map(MatrixAxis::cell).toList();
    }

    private static List<Point> with(List<Point> row, Point point) {
        List<Point> longer = new ArrayList<>(row);
        longer.add(point);
        return longer;
    }

    /** Greedy: always the first row that brings the most new pairs. */
    private static List<List<Point>> pairs(List<List<Point>> all) {
        Set<String> open = new HashSet<>();
        all.forEach(row -> open.addAll(pairsOf(row)));
        List<List<Point>> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Point> best = all.get(0);
            long most = 0;
            for (List<Point> row : all) {
                long news = pairsOf(row).stream().filter(open::contains).count();
                if (news > most) {
                    best = row;
                    most = news;
                }
            }
            chosen.add(best);
            open.removeAll(pairsOf(best));
        }
        return all.stream().filter(chosen::contains).toList();
    }

    private static Set<String> pairsOf(List<Point> row) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            for (int j = Math.min(i + 1, row.size() - 1); j < row.size(); j++) {
                pairs.add(i + row.get(i).name() + "\n" + j + row.get(j).name());
            }
        }
        return pairs;
    }

    private static Cell cell(List<Point> row) {
        return new Cell(
                row.stream().map(Point::name).collect(Collectors.joining("+")),
                row.stream()
                        .map(Point::config)
                        .filter(config -> !config.isEmpty())
                        .findFirst()
                        .orElse(Map.of()),
                row.stream().flatMap(point -> point.scenario().stream()).findFirst(),
                row.stream().flatMap(point -> point.fault().stream()).findFirst(),
                Optional.empty());
    }
}
