package org.exampleservice.contract.benchmark;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** How long one core takes to work out and write a fleet at an instant far away. See the README beside it. */
final class Rendering {
    private static final long STEP = 123_456_789;
    private static final long JUMP = 123_457;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private byte[] copied = new byte[0];
    private long step = STEP;

    private Rendering() {}

    /** Takes less than a minute, and no arguments; {@code -Xmx256m} is enough. */
    public static void main(String[] args) {
        Report.environment();
        for (Dialect dialect : Dialect.values()) {
            new Rendering().million(dialect);
        }
        new Rendering().fiveThousand();
    }

    private void million(Dialect dialect) {
        ClusterSimulation fleet = simulation("fleet-million", dialect);
        ClusterJson json = ClusterJson.in(dialect);
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put(
                "all nodes",
                () -> json.topology(visitor -> fleet.show(step++, Page.ALL, visitor), OutputStream.nullOutputStream()));
        work.put(
                "a page of 100 at 900,000",
                () -> json.topology(visitor -> fleet.show(step++, new Page(900_000, 100), visitor)));
        Map<String, Double> millis = millis(work, 3);
        Report.line("");
        Report.line("%,d nodes, %s, milliseconds of one core", fleet.mostNodes(), dialect.word());
        millis.forEach((what, each) -> Report.line("%-32s %12.3f", what, each));
        Report.line("%.1f million node states a second", fleet.mostNodes() / millis.get("all nodes") / 1e3);
    }

    private void fiveThousand() {
        ClusterSimulation fleet = simulation("fleet-5000", Dialect.TUTORIAL);
        ClusterJson json = ClusterJson.in(Dialect.TUTORIAL);
        Cluster cluster = fleet.clusterAtStep(STEP);
        byte[] bytes = json.topology(cluster);
        Map<String, Runnable> work = new LinkedHashMap<>();
        work.put("copy the bytes", () -> copied = bytes.clone());
        work.put("write a cluster that is there", () -> copied = json.topology(cluster));
        work.put(
                "work out the next minute, write it",
                () -> copied = json.topology(visitor -> fleet.show(step++, Page.ALL, visitor)));
        work.put(
                "work out a minute far away, write it",
                () -> copied = json.topology(visitor -> fleet.show(step += JUMP, Page.ALL, visitor)));
        Map<String, Double> millis = millis(work, 100);
        Report.line("");
        Report.line("%,d nodes with machines, %,d bytes", fleet.mostNodes(), bytes.length);
        Report.line("%-36s %12s %8s", "", "ms", "copies");
        millis.forEach(
                (what, each) -> Report.line("%-36s %12.3f %8.1f", what, each, each / millis.get("copy the bytes")));
    }

    /** Milliseconds that one core took, the median of rounds in which the subjects take turns. */
    private static Map<String, Double> millis(Map<String, Runnable> work, int times) {
        Map<String, List<Double>> rounds = Rounds.of(work, 3, ROUNDS, each -> millis(each, times));
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((what, each) -> medians.put(what, Report.median(each, value -> value)));
        return medians;
    }

    private static double millis(Runnable work, int times) {
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / times;
    }

    private static ClusterSimulation simulation(String scenario, Dialect dialect) {
        return new ClusterSimulation(ShippedScenarios.find(scenario, dialect).orElseThrow(), 42);
    }
}
