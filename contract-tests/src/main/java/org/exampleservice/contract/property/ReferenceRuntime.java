package org.exampleservice.contract.property;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;

/**
 * The rules of the ActiveGate a second time, as plainly as can be: it keeps the full {@linkplain History history} of an
 * endpoint and nothing beside it, and answers every question by reading all of it again.
 *
 * <p>Written from sdk.md 5 to 8 alone; it shares the recording's value types with the engine, and no code. Where sdk.md is
 * silent it follows what the engine's documentation says was decided: leftovers of a failed query count as the next
 * query's cycle, and sending in the middle of a query ends none.
 */
public final class ReferenceRuntime implements ChainRuntime {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Override
    public List<Trace> run(Chain chain) {
        History history = new History();
        return cycles(chain, history).stream()
                .map(cycle -> TraceText.of(cycle, seen(history, cycle.number())))
                .toList();
    }

    /** The same as a recording, of the plugin that {@link ChainPlayer} is declared as. */
    public Recording record(Chain chain) {
        return new Recording(ChainContract.PLUGIN, ChainContract.VERSION, MINUTE, "", cycles(chain, new History()));
    }

    private static List<String> seen(History history, int minute) {
        return history.in(minute, Happening.Seen.class).stream()
                .filter(seen -> seen.minute() == minute)
                .map(Happening.Seen::what)
                .toList();
    }

    private static List<Cycle> cycles(Chain chain, History history) {
        List<Minute> minutes = chain.minutes();
        List<Instant> turns = ReferenceTurns.turns(chain.start(), minutes.size());
        List<Cycle> traces = new ArrayList<>();
        for (int number = 1; number <= minutes.size(); number++) {
            traces.add(new Day(chain, history, number, minutes.get(number - 1), turns.get(number - 1)).live());
        }
        return traces;
    }

    /** One minute of the endpoint. */
    private record Day(Chain chain, History history, int number, Minute minute, Instant turn) {

        private static final Status TIMEOUT = Status.of(Status.State.ERROR_UNKNOWN, "Extension execution timeout");

        Cycle live() {
            minute.change().ifPresent(this::change);
            if (history.isSwitchedOff()) {
                return over(Turn.DISABLED, Status.of(Status.State.DISABLED, ""));
            }
            List<Happening.QueryEnded> ends = history.ends();
            if (!ends.isEmpty() && turn.isBefore(last(ends).at())) {
                return over(Turn.STILL_RUNNING, whileRunning(last(ends).at()));
            }
            if (isGivenUp(ends)) {
                return over(Turn.GIVEN_UP, history.status());
            }
            query();
            return over(Turn.QUERIED, history.status());
        }

        private Cycle over(Turn what, Status status) {
            return new Cycle(
                    number,
                    turn,
                    what,
                    status,
                    history.in(number, Happening.ResultsTaken.class).size(),
                    history.in(number, Happening.Settled.class).stream()
                            .map(Happening.Settled::entry)
                            .toList(),
                    history.in(number, Happening.Logged.class).stream()
                            .map(Happening.Logged::line)
                            .toList(),
                    history.in(number, Happening.Found.class).stream()
                            .map(Happening.Found::finding)
                            .toList(),
                    List.of());
        }

        private static <T> T last(List<T> some) {
            return some.get(some.size() - 1);
        }

        /** After 120 s the status is an error, as it stands when the minute is over or the query ends. */
        private Status whileRunning(Instant end) {
            Happening.QueryBegun query = history.lastQuery().orElseThrow();
            Instant alarm = query.at().plus(Duration.ofMinutes(2));
            return alarm.isBefore(end) && alarm.isBefore(turn.plus(Duration.ofMinutes(1))) ? TIMEOUT : query.before();
        }

        /** Twenty failures in a row, the last of them unknown (sdk.md 5.1). */
        private static boolean isGivenUp(List<Happening.QueryEnded> ends) {
            return ends.size() >= 20
                    && last(ends).status().state() == Status.State.ERROR_UNKNOWN
                    && ends.subList(ends.size() - 20, ends.size()).stream()
                            .allMatch(end -> end.status().state().isError());
        }

        private void change(Action.Between why) {
            Fate lost = ReferenceSending.dropped(DropReason.ENGINE_REPLACED);
            ReferenceSending.inOrder(history.waiting()).forEach(report -> settle(report, lost));
            new ReferenceTopology(history, chain.limits(), number).settle(lost);
            close();
            history.add(new Happening.Replaced(number, why));
        }

        private void settle(Happening.Reported report, Fate fate) {
            history.add(new Happening.Settled(number, new Entry(report.emission(), fate, report.minute()), fate));
        }

        private void close() {
            if (history.hasInstance()) {
                see("close");
            }
        }

        private void see(String what) {
            history.add(new Happening.Seen(number, what));
        }

        private void query() {
            history.add(new Happening.QueryBegun(number, turn, history.status()));
            ReferenceQuery query = new ReferenceQuery(history, chain, number, turn);
            Status status = Status.OK;
            try {
                play(query);
            } catch (RaisedException raised) {
                status = raised.status();
                if (raised.isSubclass()) {
                    history.add(new Happening.Found(number, new Finding("exception-subclass", "")));
                }
            }
            if (status.state().isError()) {
                fail(status, query.now());
            } else {
                succeed(status, query);
            }
            new ReferenceNearness(history, chain.limits(), number).find();
        }

        private void play(ReferenceQuery query) {
            if (!history.hasInstance()) {
                see("new");
                see("initialize");
                raise(minute.birth());
            }
            see("query");
            query.perform(minute.calls());
            raise(minute.ending());
        }

        private static void raise(Ending ending) {
            if (ending != Ending.RETURNS) {
                throw RaisedException.of(ending);
            }
        }

        private void fail(Status status, Instant end) {
            List<Happening.Reported> waiting = history.waiting();
            waiting.stream().filter(Day::isMetric).forEach(report -> settle(report, held()));
            waiting.stream().filter(report -> !isMetric(report)).forEach(report -> settle(report, held()));
            new ReferenceTopology(history, chain.limits(), number)
                    .settle(ReferenceSending.dropped(DropReason.TOPOLOGY_DISCARDED));
            end(end, Happening.How.RAISED, status);
        }

        private static Fate held() {
            return new Fate.Withheld(WithholdingRule.QUERY_FAILED);
        }

        private static boolean isMetric(Happening.Reported report) {
            return report.emission() instanceof Emission.Metric;
        }

        private void succeed(Status status, ReferenceQuery query) {
            try {
                query.sendAll();
            } catch (RaisedException unfit) {
                new ReferenceTopology(history, chain.limits(), number)
                        .settle(new Fate.Withheld(WithholdingRule.TOPOLOGY_STUCK));
                end(query.now(), Happening.How.UNFIT, unfit.status());
                return;
            }
            end(query.now(), Happening.How.SENT, status.equals(Status.OK) ? limited() : status);
        }

        private Status limited() {
            return new ReferenceLimits(chain.limits())
                    .first(history.in(number, Happening.Settled.class))
                    .map(message -> Status.of(Status.State.LIMIT_REACHED, message))
                    .orElse(Status.OK);
        }

        private void end(Instant at, Happening.How how, Status status) {
            if (status.state().isError()) {
                history.log(number, Level.ERROR, "plugin threw exception " + status.description());
            }
            history.add(new Happening.QueryEnded(number, at, how, status));
            if (status.state().isError()) {
                close();
            }
        }
    }
}
