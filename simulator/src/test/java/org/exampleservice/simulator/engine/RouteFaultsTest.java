package org.exampleservice.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

class RouteFaultsTest {
    private static final Scenario SCENARIO = ScenarioReader.read("faults", """
            format: 1
            name: faults
            groups: []
            timeline:
              - {at: PT1M, for: PT2M, route: /topology, share: 0.3, fault: {status: 503}}
              - {at: PT2M, for: PT2M, route: /topology, fault: {latency: {min: PT1S, max: PT9S}}}
              - {at: PT7M, for: PT1M, route: /topology, share: 0.3, fault: {latency: {min: PT0S, max: PT59M}}}
            """);
    private static final int REQUESTS = 4000;
    private static final int THREADS = 16;

    private final RouteFaults faults = faults(42);

    @Test
    void a_fault_holds_in_its_window_and_ends_by_itself() {
        assertThat(next("PT0S")).isEmpty();
        assertThat(next("PT3M")).contains("late");
        assertThat(next("PT3M59.999999999S")).contains("late");
        assertThat(next("PT4M")).isEmpty();
        assertThat(next("-PT1M")).isEmpty();
        assertThat(faults.next("/", Optional.empty(), at("PT3M"))).isEmpty();
    }

    @Test
    void of_several_faults_the_first_that_hits_counts() {
        List<String> kinds = IntStream.range(0, REQUESTS)
                .mapToObj(i -> next("PT2M30S").orElseThrow())
                .toList();

        assertThat(Collections.frequency(kinds, "status")).isBetween(1100, 1300);
        assertThat(Collections.frequency(kinds, "late")).isEqualTo(REQUESTS - Collections.frequency(kinds, "status"));
    }

    @Test
    void the_same_seed_hits_as_many_requests_in_parallel_as_one_after_the_other() {
        // given
        long serial = IntStream.range(0, REQUESTS)
                .filter(i -> next("PT1M").isPresent())
                .count();

        // when
        RouteFaults shared = faults(42);
        long parallel = IntStream.range(0, REQUESTS)
                .parallel()
                .filter(i ->
                        shared.next("/topology", Optional.empty(), at("PT1M")).isPresent())
                .count();

        // then
        assertThat(parallel).isEqualTo(serial);
    }

    @Test
    void requests_without_an_id_are_hit_at_the_same_numbers_whichever_of_many_threads_sends_them() throws Exception {
        // given: what is drawn for a fault belongs to the number of the request alone, so equal draws are equal numbers
        List<Long> serial = IntStream.range(0, REQUESTS)
                .boxed()
                .flatMap(i -> drawn(faults))
                .sorted()
                .toList();

        // when
        List<Long> parallel = inThreads(faults(42));

        // then
        assertThat(serial).hasSizeBetween(1100, 1300).doesNotHaveDuplicates();
        assertThat(parallel).isEqualTo(serial);
        assertThat(inThreads(faults(43))).isNotEqualTo(serial);
    }

    /** What many threads draw when each sends its part of the requests, all at once. */
    private static List<Long> inThreads(RouteFaults shared) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch together = new CountDownLatch(THREADS);
        Callable<List<Long>> part = () -> {
            together.countDown();
            together.await();
            List<Long> drawn = new ArrayList<>();
            for (int i = 0; i < REQUESTS / THREADS; i++) {
                drawn(shared).forEach(drawn::add);
            }
            return drawn;
        };
        try {
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(Collections.nCopies(THREADS, part))) {
                all.addAll(each.get());
            }
            return all.stream().sorted().toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Stream<Long> drawn(RouteFaults faults) {
        return faults.next("/topology", Optional.empty(), at("PT7M")).stream().map(ActiveFault::word);
    }

    @Test
    void a_request_with_an_id_is_hit_or_not_in_whatever_order() {
        List<Integer> ids = new ArrayList<>(IntStream.range(0, REQUESTS).boxed().toList());
        List<Integer> hit = ids.stream().filter(id -> hits(faults, id)).toList();

        assertThat(hit).hasSizeBetween(1100, 1300);
        Collections.reverse(ids);
        assertThat(ids.parallelStream().filter(id -> hits(faults, id)).sorted().toList())
                .isEqualTo(hit);
        assertThat(ids.stream().filter(id -> hits(faults(43), id)).sorted().toList())
                .isNotEqualTo(hit);
    }

    @Test
    void a_story_told_again_from_an_earlier_instant_is_the_same_story() {
        List<Optional<String>> first = tell();
        next("PT3M");

        assertThat(tell()).isEqualTo(first);
        assertThat(tell()).isNotEqualTo(first);
        faults.forgetRequests();
        assertThat(tell()).isEqualTo(first);
    }

    @Test
    void open_faults_say_until_when() {
        assertThat(faults.open(at("PT2M")))
                .containsExactly(
                        new OpenFault("/topology", "status", 0.3, Optional.of(at("PT3M"))),
                        new OpenFault("/topology", "late", 1, Optional.of(at("PT4M"))));
        assertThat(faults.open(at("PT5M"))).isEmpty();
    }

    private List<Optional<String>> tell() {
        return IntStream.range(0, 50).mapToObj(i -> next("PT1M")).toList();
    }

    private Optional<String> next(String time) {
        return faults.next("/topology", Optional.empty(), at(time)).map(ActiveFault::kind);
    }

    private static boolean hits(RouteFaults faults, int id) {
        return faults.next("/topology", Optional.of("request-" + id), at("PT1M"))
                .isPresent();
    }

    private static Instant at(String time) {
        return SCENARIO.start().plus(Duration.parse(time));
    }

    private static RouteFaults faults(long seed) {
        return new ClusterSimulation(SCENARIO, seed).faults();
    }
}
