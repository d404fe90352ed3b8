package org.exampleservice.harness.python;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.engine.QueryLoop;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Tally;

/** Lines of a child process: whatever it says, the run ends with a recording in which everything is accounted for. */
public final class ProtocolFuzz {

    private static final int CYCLES = 2;
    private static final PluginDefinition DEFINITION = new PluginDefinition(
            "custom.remote.python.fuzz",
            "1",
            List.of("FUZZ"),
            new PluginDefinition.Source("fuzz", "Fuzz", List.of()),
            List.of(
                    metric("count", List.of(), List.of()),
                    metric("by.table", List.of("table"), List.of()),
                    metric("state", List.of(), List.of("OK", "ERROR"))),
            List.of(),
            Map.of());

    private ProtocolFuzz() {}

    private static MetricDefinition metric(String key, List<String> dimensions, List<String> states) {
        return new MetricDefinition(
                key,
                !states.isEmpty(),
                "",
                "",
                dimensions,
                states,
                "CUSTOM_DEVICE",
                Optional.empty(),
                OptionalInt.empty());
    }

    public static void fuzzerTestOneInput(byte[] input) {
        RunPlan plan = RunPlan.of(
                        DEFINITION,
                        () -> context -> listen(input, context),
                        new PluginConfig(Map.of("password", "secret!"), Set.of("password")))
                .withCycles(CYCLES);
        Recording recording = QueryLoop.run(plan, Surroundings.NONE);
        recording.cycles().forEach(cycle -> {
            Tally tally = cycle.tally();
            if (tally.reported() + tally.carried() != tally.emitted() + tally.withheld() + tally.dropped()) {
                throw new AssertionError("not all is accounted for in " + cycle);
            }
        });
    }

    /** What a process that says just this comes to; its end is the end of the channel. */
    private static void listen(byte[] said, PluginContext context) throws IOException {
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
            try (SocketChannel child = SocketChannel.open(door.getLocalAddress());
                    LineChannel channel = new LineChannel(door.accept())) {
                child.write(ByteBuffer.wrap(said, 0, Math.min(said.length, 1 << 15)));
                child.shutdownOutput();
                talk(channel, context);
            }
        }
    }

    private static void talk(LineChannel channel, PluginContext context) throws IOException {
        Calls calls = new Calls();
        calls.begin(context);
        Said line = channel.read();
        while (line.isCall()) {
            calls.handle(line);
            line = channel.read();
        }
        if (line.value().has("raised")) {
            throw PythonException.of(line.value());
        }
        calls.throwUnansweredFailure();
    }
}
