package org.exampleservice.harness.engine;

import java.time.Instant;

/** How many turns of a plan follow one another minute by minute with nothing in between. Not thread-safe. */
final class EvenTurns {

    private final RunPlan plan;
    private final Schedule schedule;
    private int last;

    EvenTurns(RunPlan plan) {
        this.plan = plan;
        this.schedule = new Schedule(plan.start());
    }

    /** After the turn of that number; asked in their order. */
    int after(int number) {
        last = Math.max(last, number);
        while (last < plan.cycles() && isEven(last + 1)) {
            last++;
        }
        return last - number;
    }

    private boolean isEven(int number) {
        return number != plan.timetable().missed()
                && !plan.changes().containsKey(number)
                && at(number).equals(at(number - 1).plus(Schedule.INTERVAL));
    }

    /** The instant of a turn. */
    Instant at(int number) {
        Timetable timetable = plan.timetable();
        return schedule.turn(timetable.minute(number) + 1).plus(timetable.delay(number));
    }
}
