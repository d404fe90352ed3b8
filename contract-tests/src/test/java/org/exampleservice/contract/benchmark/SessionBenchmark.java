package org.exampleservice.contract.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exampleservice.simulator.DemoApp;
import org.exampleservice.simulator.DemoSession;

/** Prints what a session of the simulator costs: time to open, and heap. The goal is less than 5 ms and 1 MB each. */
final class SessionBenchmark {

    private static final int SESSIONS = 1_000;
    private static final int COLLECTIONS = 3;

    private final PrintStream out;

    SessionBenchmark(PrintStream out) {
        this.out = out;
    }

    void run() {
        out.println();
        out.println(SESSIONS + " sessions of one app, opened one after the other, no request yet");
        out.println(String.format(
                Locale.ROOT, "%-26s %12s %12s %12s %14s", "", "median us", "p99 us", "max us", "heap kB each"));
        try (DemoApp app = DemoApp.builder().port(0).start()) {
            List.of("steady", "churn", "fleet-5000", "fleet-million").forEach(scenario -> cost(app, scenario));
        }
    }

    private void cost(DemoApp app, String scenario) {
        open(app, scenario, SESSIONS).forEach(Opened::close);
        long before = used();
        List<Opened> opened = open(app, scenario, SESSIONS);
        long after = used();
        long[] nanos = opened.stream().mapToLong(Opened::nanos).sorted().toArray();
        out.println(String.format(
                Locale.ROOT,
                "%-26s %12.1f %12.1f %12.1f %14.1f",
                scenario,
                nanos[nanos.length / 2] / 1e3,
                nanos[nanos.length * 99 / 100] / 1e3,
                Arrays.stream(nanos).max().orElseThrow() / 1e3,
                (after - before) / 1e3 / SESSIONS));
        opened.forEach(Opened::close);
    }

    private static List<Opened> open(DemoApp app, String scenario, int count) {
        List<Opened> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            DemoSession session = app.session().scenario(scenario).seed(i).open();
            opened.add(new Opened(session, System.nanoTime() - begin));
        }
        return opened;
    }

    @SuppressWarnings("SystemGc")
    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private record Opened(DemoSession session, long nanos) {

        void close() {
            session.close();
        }
    }
}
