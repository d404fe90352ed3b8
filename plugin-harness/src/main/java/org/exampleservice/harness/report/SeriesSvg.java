package org.exampleservice.harness.report;

import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.report.Timelines.Point;
import org.exampleservice.harness.report.Timelines.Timeline;

/**
 * A timeline as a small drawing: a line for numbers, bands for states; a gap where nothing was emitted, a ring where a
 * value was withheld, a cross where it was dropped. As wide as the run is long, up to 600 columns; in a longer run each
 * column has the extremes of its cycles.
 */
final class SeriesSvg {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 40;
    private static final int MOST_MARKS = 60;

    private final Timeline timeline;
    private final int cycles;
    private final double low;
    private final double high;

    private SeriesSvg(Timeline timeline, int cycles) {
        this.timeline = timeline;
        this.cycles = cycles;
        this.low = drawn(timeline).stream().mapToDouble(Point::number).min().orElse(0);
        this.high = drawn(timeline).stream().mapToDouble(Point::number).max().orElse(0);
    }

    static String of(Timeline timeline, int cycles) {
        return new SeriesSvg(timeline, cycles).svg();
    }

    private static List<Point> drawn(Timeline timeline) {
        return timeline.points().stream()
                .filter(point -> point.fate().equals("emitted") && Double.isFinite(point.number()))
                .toList();
    }

    private String svg() {
        StringBuilder out = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"" + Html.line(summary()) + "\">");
        out.append(timeline.isState() ? bands() : line());
        marks(out);
        return out.append("</svg><span class=r>")
                .append(Html.line(range()))
                .append("</span>")
                .toString();
    }

    private String range() {
        List<Point> points = timeline.points();
        if (timeline.isState()) {
            return Visible.shortened(
                    String.join(
                            ", ",
                            points.stream()
                                    .map(Point::shown)
                                    .distinct()
                                    .limit(8)
                                    .toList()),
                    120);
        }
        return drawn(timeline).isEmpty()
                ? "nothing emitted"
                : low == high ? Numbers.text(low) : Numbers.text(low) + " … " + Numbers.text(high);
    }

    private String summary() {
        long withheld = count("withheld");
        long dropped = count("dropped");
        return count("emitted") + " emitted" + (withheld > 0 ? ", " + withheld + " withheld" : "")
                + (dropped > 0 ? ", " + dropped + " dropped" : "");
    }

    private long count(String fate) {
        return timeline.points().stream()
                .filter(point -> point.fate().equals(fate))
                .count();
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        int before = -1;
        String last = "";
        for (Point point : thinned()) {
            String at = x(point.cycle()) + " " + y(point.number());
            if (!at.equals(last)) {
                path.append(before == point.cycle() - 1 || (cycles > WIDTH && before > 0) ? 'L' : 'M')
                        .append(at);
                if (before != point.cycle() - 1 && cycles <= WIDTH) {
                    path.append("h2");
                }
            }
            before = point.cycle();
            last = at;
        }
        return "<path class=l d=\"" + path + "\"/>";
    }

    private String bands() {
        StringBuilder out = new StringBuilder();
        List<Point> points = drawn(timeline);
        for (int i = 0; i < points.size(); ) {
            int end = i;
            while (end + 1 < points.size()
                    && points.get(end + 1).number() == points.get(i).number()
                    && points.get(end + 1).cycle() == points.get(end).cycle() + 1) {
                end++;
            }
            int x = x(points.get(i).cycle());
            int width = Math.max(2, x(points.get(end).cycle() + 1) - x);
            out.append("<rect class=s" + Math.floorMod((long) points.get(i).number(), 8) + " x=" + x + " y=8 width="
                    + width + " height=24><title>"
                    + Html.line(Visible.shortened(points.get(i).shown(), 60)) + ", cycles "
                    + points.get(i).cycle() + "–" + points.get(end).cycle() + "</title></rect>");
            i = end + 1;
            if (out.length() > 20_000) {
                break;
            }
        }
        return out.toString();
    }

    /** At most two points for each column. */
    private List<Point> thinned() {
        List<Point> points = drawn(timeline);
        if (cycles <= WIDTH) {
            return points;
        }
        List<Point> thinned = new ArrayList<>();
        for (int i = 0; i < points.size(); ) {
            int column = x(points.get(i).cycle());
            Point least = points.get(i);
            Point most = least;
            for (; i < points.size() && x(points.get(i).cycle()) == column; i++) {
                least = points.get(i).number() < least.number() ? points.get(i) : least;
                most = points.get(i).number() > most.number() ? points.get(i) : most;
            }
            thinned.add(least.cycle() <= most.cycle() ? least : most);
            thinned.add(least.cycle() <= most.cycle() ? most : least);
        }
        return thinned;
    }

    private void marks(StringBuilder out) {
        timeline.points().stream()
                .filter(point -> !point.fate().equals("emitted"))
                .limit(MOST_MARKS)
                .forEach(point -> {
                    int x = x(point.cycle());
                    out.append(
                            point.fate().equals("withheld")
                                    ? "<circle class=w cx=" + x + " cy=20 r=4 />"
                                    : "<path class=d d=\"M" + (x - 4) + " 16l8 8m0-8l-8 8\"/>");
                });
    }

    private int x(int cycle) {
        return cycles <= 1 ? 6 : 6 + (int) ((cycle - 1L) * (WIDTH - 12) / Math.max(1, cycles));
    }

    private int y(double number) {
        return high == low
                ? HEIGHT / 2
                : (int) Math.round(HEIGHT - 4 - (number / 2 - low / 2) / (high / 2 - low / 2) * (HEIGHT - 8));
    }
}
