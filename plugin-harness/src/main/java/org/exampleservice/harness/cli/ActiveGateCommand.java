package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.exampleservice.harness.activegate.ClockState;
import org.exampleservice.harness.activegate.GateOptions;
import org.exampleservice.harness.activegate.HistoryLimits;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.activegate.http.GateServer;
import org.exampleservice.harness.activegate.http.ServerAddress;
import org.exampleservice.harness.activegate.pages.GatePages;
import org.exampleservice.harness.engine.RunPlan;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code activegate}: a local stand-in for server and ActiveGate, until it is told to end. */
@Command(
        name = "activegate",
        description = "Takes uploads, keeps endpoints, and runs what is deployed every minute of a virtual clock.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness activegate --data-dir data --scale 60",
            "  plugin-harness upload -s http://127.0.0.1:9999 -T data/token",
            "",
            "The token for uploads and other writes is in the file token of the data folder.",
            "Whoever has it uploads code that runs here, with your rights: Python in a process of its own that",
            "reaches loopback only. Java code is refused unless --allow-java is given."
        })
final class ActiveGateCommand implements Callable<Integer> {

    /** How minutes pass; one of the two. */
    private static final class Pace {
        @Option(names = "--scale", paramLabel = "X", description = "Simulated seconds per second, 1 (default) to 1000.")
        private int scale = 1;

        @Option(names = "--step", description = "The clock stands still; POST /local/clock/step?minutes=N moves it.")
        private boolean step;
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            required = true,
            paramLabel = "DIR",
            description = "Keeps packages, endpoints and the token; made if it is not there.")
    private Path dataDir;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; default: 127.0.0.1, this machine alone.")
    private String host;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "9999",
            description = "Port; 0 for any free one; default: 9999.")
    private int port;

    @ArgGroup(exclusive = true)
    private Pace pace = new Pace();

    @Option(
            names = "--start",
            paramLabel = "INSTANT",
            description = "The first simulated minute; default: 2026-01-01T00:00:00Z.")
    private Instant start = RunPlan.DEFAULT_START;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Seconds of real time that a query may take before it is given up; default: 30.")
    private long patienceSeconds;

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "Most reported things kept in memory, about 200 bytes each; default: 1000000.")
    private int history = HistoryLimits.DEFAULT.entries();

    @Option(
            names = "--allow-java",
            description = "Let packages bring Java code, which runs inside this process; only if you know whose it is.")
    private boolean javaCode;

    @Mixin
    private PythonOption python;

    @Override
    public Integer call() {
        refuseBadNumbers();
        GateOptions options = GateOptions.in(dataDir)
                .withStart(start)
                .withPython(python.options())
                .withJavaCode(javaCode)
                .withHistory(new HistoryLimits(HistoryLimits.DEFAULT.minutesPerEndpoint(), history))
                .withPatience(Duration.ofSeconds(patienceSeconds));
        LocalActiveGate gate = LocalActiveGate.open(options);
        Runtime.getRuntime().addShutdownHook(new Thread(gate::close, "activegate-end"));
        try (gate;
                GateServer server = GateServer.start(gate, new ServerAddress(host, port), GatePages.of(gate))) {
            gate.unreadable()
                    .forEach(
                            text -> spec.commandLine().getErr().println(HarnessCommand.NAME + ": " + Plain.text(text)));
            if (!pace.step) {
                gate.play(pace.scale);
            }
            greet(server, gate);
            new CountDownLatch(1).await();
            return ExitCode.OK.code();
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED.code();
        }
    }

    /** As a shell takes it. */
    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}/._:\\\\-]+") ? path : "\"" + path + "\"";
    }

    private void refuseBadNumbers() {
        boolean paced = pace.scale >= 1 && pace.scale <= ClockState.FASTEST;
        if (port < 0 || port > 65_535 || patienceSeconds < 1 || history < 1 || !paced) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port is 0 to 65535, --patience and --history are at least 1, and --scale is 1 to "
                            + ClockState.FASTEST + "; give such numbers");
        }
    }

    private void greet(GateServer server, LocalActiveGate gate) {
        PrintWriter out = spec.commandLine().getOut();
        String address = server.uri().toString().replaceAll("/$", "");
        out.println("ActiveGate stand-in at " + address);
        out.println("Pages at " + address + "/ (they ask for the token when they are to change something)");
        out.println("Token for writes in " + gate.tokenFile());
        out.println("Upload with: plugin-harness upload ZIP -s " + address + " -T "
                + quoted(gate.tokenFile().toString()));
        out.println(
                pace.step
                        ? "Clock at " + gate.clock().now() + ", stepped by POST " + address
                                + "/local/clock/step?minutes=1"
                        : "Clock at " + gate.clock().now() + ", " + pace.scale + " simulated seconds per second");
        out.flush();
    }
}
