package org.exampleservice.harness.preview;

import java.util.ArrayList;
import java.util.List;

/**
 * Minutes in a row with the same state.
 *
 * @param from the first, counted from 0
 * @param until the minute after the last
 * @param state its number
 */
public record StateRun(int from, int until, int state) {

    /** The runs of states by minute; where there is none is a gap between runs. */
    static List<StateRun> of(Points points, int firstMinute) {
        List<StateRun> runs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (Double.isNaN(points.at(i))) {
                continue;
            }
            int minute = firstMinute + i;
            int state = (int) Math.round(points.at(i));
            StateRun before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.until == minute && before.state == state) {
                runs.set(runs.size() - 1, new StateRun(before.from, minute + 1, state));
            } else {
                runs.add(new StateRun(minute, minute + 1, state));
            }
        }
        return runs;
    }
}
