package org.exampleservice.contract.property;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Status;

/** Everything that happened to an endpoint, in order, and naive questions to it: each reads the whole of it again. */
final class History {

    private final List<Happening> all = new ArrayList<>();

    /** Where the present engine begins: the one place that is marked, as every question begins by looking for it. */
    private int engine;

    void add(Happening happening) {
        all.add(happening);
        if (happening instanceof Happening.Replaced) {
            engine = all.size();
        }
    }

    void log(int minute, Level level, String message) {
        add(new Happening.Logged(minute, new LogLine(level, "runtime", message)));
    }

    /** Does what a call does; one that is refused leaves its trace. */
    <T> T refusing(int minute, EntityRef entity, String call, Supplier<T> body) {
        try {
            return body.get();
        } catch (RaisedException refused) {
            Fate fate = ReferenceSending.dropped(DropReason.REFUSED_CALL);
            add(new Happening.Settled(minute, new Entry(new Emission.Call(entity, call), fate, minute), fate));
            throw refused;
        }
    }

    /** How many events that are no problems this engine was told of. */
    long occurrences() {
        return of(Happening.Reported.class, ofEngine()).stream()
                .filter(report -> report.emission() instanceof Emission.Event event
                        && !event.type().isProblem())
                .count();
    }

    /** Whether this engine has said so before. */
    boolean wasFound(Finding finding) {
        return of(Happening.Found.class, ofEngine()).stream()
                .anyMatch(found -> found.finding().equals(finding));
    }

    /** Whether this engine has told before that a count is near its limit. */
    boolean wasFoundNear(String what) {
        return of(Happening.Found.class, ofEngine()).stream()
                .map(found -> found.finding().text())
                .anyMatch(text -> text.contains(" " + what + ", limit "));
    }

    /** The last minute before one in which the present instance made a device. */
    OptionalInt creationBefore(int minute, EntityRef device) {
        List<Happening> ofInstance = after(
                all,
                happening ->
                        happening instanceof Happening.Seen seen && seen.what().equals("new"));
        return of(Happening.Added.class, ofInstance).stream()
                .filter(added -> added.minute() < minute
                        && added.emission() instanceof Emission.Topology
                        && added.emission().entity().equals(device))
                .mapToInt(Happening.Added::minute)
                .max();
    }

    /** The emission, with the name that a group has been given since. */
    Emission named(Emission emission) {
        return emission instanceof Emission.Topology
                ? of(Happening.Renamed.class, sinceBuilderWasEmpty()).stream()
                        .filter(renamed -> renamed.group().equals(emission.entity()))
                        .reduce((first, second) -> second)
                        .map(renamed -> (Emission) new Emission.Topology(renamed.group(), renamed.name()))
                        .orElse(emission)
                : emission;
    }

    /** Since the endpoint has its present engine. */
    private List<Happening> ofEngine() {
        return all.subList(engine, all.size());
    }

    boolean isSwitchedOff() {
        return of(Happening.Replaced.class, all).stream()
                .map(Happening.Replaced::why)
                .filter(why -> why != Action.Between.RECONFIGURE)
                .reduce((first, second) -> second)
                .map(Action.Between.SWITCH_OFF::equals)
                .orElse(false);
    }

    /** Results that were reported and not yet taken (sdk.md 5.8). */
    List<Happening.Reported> waiting() {
        return of(Happening.Reported.class, after(ofEngine(), Happening.ResultsTaken.class::isInstance));
    }

    /** What stands in the topology builder: emptied by every query that was sent or raised, not by a lost one. */
    List<Happening.Added> topology() {
        return of(Happening.Added.class, sinceBuilderWasEmpty());
    }

    /** That of {@link #topology} which was not sent in the middle of a query. */
    List<Happening.Added> unsentTopology() {
        return of(Happening.Added.class, after(sinceBuilderWasEmpty(), Happening.TopologySent.class::isInstance));
    }

    /** What became of things since the topology builder was empty. */
    List<Happening.Settled> topologySettled() {
        return of(Happening.Settled.class, sinceBuilderWasEmpty());
    }

    private List<Happening> sinceBuilderWasEmpty() {
        return after(
                ofEngine(),
                happening -> happening instanceof Happening.QueryEnded ended && ended.how() != Happening.How.UNFIT);
    }

    /** The first report of the same counter in the previous cycle, where a query that raised ends no cycle. */
    Optional<Happening.Reported> baseline(Happening.Reported report) {
        List<Happening> before = beforeThisCycle();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Happening> previous = after(before.subList(0, before.size() - 1), History::isEndOfCycle);
        return firstOf(report, previous);
    }

    /** Whether any earlier cycle reported the counter. */
    boolean wasEverReported(Happening.Reported report) {
        return firstOf(report, beforeThisCycle()).isPresent();
    }

    private static Optional<Happening.Reported> firstOf(Happening.Reported report, List<Happening> some) {
        for (Happening happening : some) {
            if (happening instanceof Happening.Reported other && report.isSameCounter(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The present engine's past up to and with the end of the last cycle. */
    private List<Happening> beforeThisCycle() {
        List<Happening> past = ofEngine();
        return past.subList(0, past.size() - after(past, History::isEndOfCycle).size());
    }

    private static boolean isEndOfCycle(Happening happening) {
        return happening instanceof Happening.QueryEnded ended && ended.how() != Happening.How.RAISED;
    }

    List<Happening.QueryEnded> ends() {
        return of(Happening.QueryEnded.class, ofEngine());
    }

    Optional<Happening.QueryBegun> lastQuery() {
        return of(Happening.QueryBegun.class, ofEngine()).stream().reduce((first, second) -> second);
    }

    Status status() {
        return ends().stream()
                .map(Happening.QueryEnded::status)
                .reduce((first, second) -> second)
                .orElse(Status.UNINITIALIZED);
    }

    /** Whether an instance was made and not yet closed. */
    boolean hasInstance() {
        return of(Happening.Seen.class, all).stream()
                .map(Happening.Seen::what)
                .filter(what -> what.equals("new") || what.equals("close"))
                .reduce((first, second) -> second)
                .map("new"::equals)
                .orElse(false);
    }

    <T extends Happening> List<T> in(int minute, Class<T> type) {
        return of(type, after(all, happening -> happening.minute() < minute));
    }

    private static <T extends Happening> List<T> of(Class<T> type, List<Happening> some) {
        List<T> found = new ArrayList<>();
        for (Happening happening : some) {
            if (type.isInstance(happening)) {
                found.add(type.cast(happening));
            }
        }
        return found;
    }

    /** What comes after the last one that fits; everything if none does. */
    private static List<Happening> after(List<Happening> some, Predicate<Happening> mark) {
        int last = some.size() - 1;
        while (last >= 0 && !mark.test(some.get(last))) {
            last--;
        }
        return some.subList(last + 1, some.size());
    }
}
