package org.exampleservice.harness.recording;

/**
 * How many things were reported and what became of them. {@code reported + carried = emitted + withheld + dropped}, in
 * every cycle.
 *
 * @param reported in this cycle
 * @param carried left over from failed queries of earlier cycles and settled, or held again, in this one
 * @param emitted of both
 * @param withheld of both
 * @param dropped of both
 */
public record Tally(long reported, long carried, long emitted, long withheld, long dropped) {

    /** Nothing was reported. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    static Tally of(Cycle cycle) {
        long carried = 0;
        long emitted = 0;
        long withheld = 0;
        for (Entry entry : cycle.entries()) {
            carried += entry.reportedIn() < cycle.number() ? 1 : 0;
            emitted += entry.fate() instanceof Fate.Emitted ? 1 : 0;
            withheld += entry.fate() instanceof Fate.Withheld ? 1 : 0;
        }
        long all = cycle.entries().size();
        return new Tally(all - carried, carried, emitted, withheld, all - emitted - withheld);
    }

    /** The sums of both. */
    public Tally plus(Tally other) {
        return new Tally(
                reported + other.reported,
                carried + other.carried,
                emitted + other.emitted,
                withheld + other.withheld,
                dropped + other.dropped);
    }
}
