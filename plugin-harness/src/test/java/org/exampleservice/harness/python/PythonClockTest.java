package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Time in the child follows the simulated instant. */
class PythonClockTest {

    @TempDir
    Path folder;

    @Test
    void threads_that_sleep_side_by_side_let_as_much_time_pass_as_one() {
        Recording recording = Extension.query(folder, """
                        from concurrent.futures import ThreadPoolExecutor
                        begin = time.time()
                        with ThreadPoolExecutor(8) as pool:
                            list(pool.map(time.sleep, [0.5] * 8))
                        print(time.time() - begin)
                        """).run(3);

        assertThat(Extension.said(recording)).isEqualTo("0.5\n0.5\n0.5");
    }

    @Test
    void every_clock_shows_the_simulated_instant() {
        Recording recording = Extension.query(folder, """
                from datetime import date, datetime, timedelta, timezone
                print(time.time(), time.monotonic() - self.__dict__.setdefault("boot", time.monotonic()))
                print(datetime.now(), datetime.utcnow(), datetime.today(), date.today(), datetime.now(timezone.utc).isoformat())
                print(time.strftime("%H:%M:%S"), time.gmtime().tm_min, time.localtime().tm_min, time.ctime())
                print(time.perf_counter() == time.monotonic(), datetime(2020, 1, 1).timestamp(), time.gmtime(60).tm_min)
                """).run(2);

        assertThat(recording.cycles())
                .extracting(Extension::said)
                .containsExactly(
                        List.of(
                                "1767225600.0 0.0",
                                "2026-01-01 00:00:00 2026-01-01 00:00:00 2026-01-01 00:00:00 2026-01-01"
                                        + " 2026-01-01T00:00:00+00:00",
                                "00:00:00 0 0 Thu Jan  1 00:00:00 2026",
                                "True 1577836800.0 1"),
                        List.of(
                                "1767225660.0 60.0",
                                "2026-01-01 00:01:00 2026-01-01 00:01:00 2026-01-01 00:01:00 2026-01-01"
                                        + " 2026-01-01T00:01:00+00:00",
                                "00:01:00 1 1 Thu Jan  1 00:01:00 2026",
                                "True 1577836800.0 1"));
    }

    @Test
    void dates_stay_what_they_are_to_the_rest_of_python() {
        Recording recording = Extension.query(folder, """
                import copy, pickle
                from datetime import date, datetime, timedelta
                class Mine(datetime):
                    pass
                now = datetime.now()
                parsed = datetime.strptime("2026-01-01", "%Y-%m-%d")
                print(now == parsed, isinstance(now, date), issubclass(datetime, date), isinstance(now, Mine), repr(now))
                print(now + timedelta(days=1) - now, copy.deepcopy(now) == now, pickle.loads(pickle.dumps(now)) == now)
                """).run(1);

        assertThat(Extension.said(recording))
                .isEqualTo("True True True False datetime.datetime(2026, 1, 1, 0, 0)\n1 day, 0:00:00 True True");
    }

    @Test
    void a_sleep_takes_simulated_time_only() {
        Recording recording = Extension.query(folder, """
                time.sleep(150)
                print(datetime.datetime.now())
                """).run(4);

        assertThat(Extension.said(recording)).isEqualTo("2026-01-01 00:02:30\n2026-01-01 00:05:30");
        assertThat(recording.cycles())
                .extracting(Cycle::turn)
                .containsExactly(Turn.QUERIED, Turn.STILL_RUNNING, Turn.STILL_RUNNING, Turn.QUERIED);
        assertThat(recording.cycles().get(2).status().description()).isEqualTo("Extension execution timeout");
    }

    @Test
    void a_thread_that_sleeps_while_the_query_waits_for_it_comes_back() {
        Recording recording = Extension.query(folder, """
                from concurrent.futures import ThreadPoolExecutor
                def ask(number):
                    time.sleep(number)
                    d.absolute("a", number)
                    return datetime.datetime.now()
                with ThreadPoolExecutor(3) as pool:
                    print(max(pool.map(ask, [1, 2, 3])) >= datetime.datetime(2026, 1, 1, 0, 0, 3))
                """).run(1);

        assertThat(Extension.said(recording)).isEqualTo("True");
        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.OK);
        assertThat(recording.cycles().get(0).tally().emitted()).isEqualTo(5);
    }

    @Test
    void waiting_of_the_standard_library_ends() {
        Recording recording = Extension.query(folder, """
                import asyncio, queue
                async def nap():
                    await asyncio.sleep(0.01)
                    return "awake"
                print(threading.Event().wait(0.01), asyncio.new_event_loop().run_until_complete(nap()))
                try:
                    queue.Queue().get(timeout=0.01)
                except queue.Empty:
                    print("empty")
                """).run(1);

        assertThat(Extension.said(recording)).isEqualTo("False awake\nempty");
    }

    @Test
    void a_poller_of_its_own_sleeps_until_its_time_has_come() {
        Recording recording = Extension.members(folder, """
                def initialize(self, **kwargs):
                    self.polls = []
                    self.polled = threading.Event()
                    threading.Thread(target=self.poll, daemon=True).start()

                def poll(self):
                    while True:
                        self.polls.append(time.time())
                        self.polled.set()
                        time.sleep(60)

                def query(self, **kwargs):
                    self.polled.wait()
                    self.polled.clear()
                    print(len(self.polls) < 9)
                """).run(3);

        assertThat(Extension.said(recording)).isEqualTo("True\nTrue\nTrue");
    }

    @Test
    void logic_by_the_clock_runs_through_a_day_in_seconds() {
        Recording recording = Extension.query(folder, """
                if datetime.datetime.now().minute % 15 == 0:
                    d.absolute("a", time.time())
                """).run(1440);

        assertThat(recording.tally().emitted()).isEqualTo(2 * 1440 + 96);
    }

    @Test
    void the_real_clock_can_be_had() {
        Extension.assumePython();
        Instant before = Instant.now();
        Recording recording;
        try (LoadedPlugin loaded = Extension.query(folder, "time.sleep(0.05)\nprint(time.time())")
                .load(new PythonOptions(Optional.empty(), PythonOptions.Clock.REAL))) {
            recording = Extension.run(loaded, 1, UnaryOperator.identity(), Map.of());
        }

        double shown = Double.parseDouble(Extension.said(recording));
        assertThat(Instant.ofEpochMilli((long) (shown * 1000)))
                .isBetween(before, Instant.now().plus(Duration.ofMillis(1)));
    }
}
