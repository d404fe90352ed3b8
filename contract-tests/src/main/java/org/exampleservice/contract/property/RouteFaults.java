package org.exampleservice.contract.property;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.exampleservice.simulator.scenario.Fault;
import org.exampleservice.simulator.scenario.Latency;
import org.exampleservice.simulator.scenario.RouteFault;
import org.exampleservice.simulator.scenario.Window;

/** Every kind of fault of a route, with the least and the greatest that a file can say. */
final class RouteFaults {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private RouteFaults() {}

    static Arbitrary<RouteFault> any() {
        return Combinators.combine(
                        Arbitraries.of("/", "/topology", "/deployment", "/remediation"),
                        windows(),
                        Arbitraries.of(1.0, 0.5, 0.001, Double.MIN_NORMAL),
                        Arbitraries.oneOf(latencies().map(Fault.Late::new), faults()))
                .as(RouteFault::new);
    }

    /** Faults of routes are timed to the moment, unlike what happens to nodes. */
    private static Arbitrary<Window> windows() {
        Arbitrary<Duration> begin =
                Arbitraries.of(0L, 1L, 999L, 60_000L, 86_400_000L).map(Duration::ofMillis);
        Arbitrary<Optional<Duration>> length =
                Arbitraries.of(1L, 1_500L, 60_000L).map(Duration::ofMillis).optional();
        return Combinators.combine(begin, length).as(Window::of);
    }

    private static Arbitrary<Latency> latencies() {
        return Arbitraries.of(
                new Latency.Fixed(Duration.ZERO),
                new Latency.Fixed(Duration.ofSeconds(90)),
                new Latency.Between(Duration.ZERO, Duration.ZERO),
                new Latency.Between(MOMENT, Duration.ofHours(1)),
                new Latency.Lognormal(MOMENT, 3),
                new Latency.Lognormal(Duration.ofSeconds(2), 0.25));
    }

    private static Arbitrary<Fault> faults() {
        return Arbitraries.of(
                new Fault.Status(400),
                new Fault.Status(503),
                new Fault.Status(599),
                new Fault.Timeout(),
                new Fault.Timeout(MOMENT),
                new Fault.Reset(),
                new Fault.Empty(),
                new Fault.Garbage(1),
                new Fault.Garbage(1024 * 1024),
                new Fault.Truncated(0),
                new Fault.Truncated(Integer.MAX_VALUE),
                new Fault.Cut(0),
                new Fault.Cut(100),
                new Fault.Drip(1, MOMENT),
                new Fault.Drip(4096, Duration.ofMinutes(1)),
                new Fault.Huge(1),
                new Fault.Huge(1024 * 1024 * 1024),
                new Fault.WrongType("counter"),
                new Fault.MissingField("nodes"),
                new Fault.ExtraField("a b: \"c\""),
                new Fault.WrongCharset());
    }
}
