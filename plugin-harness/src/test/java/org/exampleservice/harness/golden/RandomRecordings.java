package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.recording.Turn;
import org.exampleservice.harness.recording.WithholdingRule;

/** Recordings of every shape, determined by their seed. */
final class RandomRecordings {

    private static final String[] TEXTS = {"", "a", "b", "A \"quoted\"\n", "\uD800", "\u00fc\u4e2d", "$any", "gone"};
    private static final double[] NUMBERS = {
        0, -0.0, 1, 0.1, -3.5, 0x1p53, 0x1p53 + 2, 1e300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY
    };

    private final Random random;

    private RandomRecordings(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    static Recording of(long seed) {
        return new RandomRecordings(seed).recording();
    }

    private Recording recording() {
        Run run = Run.start();
        List<Entry> entries = List.of();
        int cycles = random.nextInt(9);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            entries = random.nextInt(3) == 0 ? entries : entries(cycle);
            run.cycle(Status.of(one(Status.State.values()), text()), one(Turn.values()), entries);
        }
        return run.recording();
    }

    private List<Entry> entries(int cycle) {
        List<Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Entry entry = entry();
            boolean leftOver = cycle > 1 && random.nextInt(5) == 0;
            entries.add(leftOver ? Run.reportedIn(1 + random.nextInt(cycle - 1), entry) : entry);
        }
        return entries;
    }

    private Entry entry() {
        return switch (random.nextInt(4)) {
            case 0 -> Run.withheld(emission(), one(WithholdingRule.values()));
            case 1 -> Run.dropped(emission(), one(DropReason.values()), text());
            default -> Run.emitted(emission());
        };
    }

    private Emission emission() {
        EntityRef entity = entity();
        return switch (random.nextInt(7)) {
            case 0 -> new Emission.Topology(entity, text());
            case 1 ->
                new Emission.Endpoint(entity, text(), one(ports()), random.nextBoolean() ? List.of() : List.of(text()));
            case 2 -> new Emission.Property(entity, text(), text());
            case 3 ->
                Run.event(entity, one(EventType.values()), texts("title"), texts(text()))
                        .emission();
            case 4 -> new Emission.Call(entity, text());
            default -> new Emission.Metric(entity, text(), texts(text()), one(MetricKind.values()), value(), value());
        };
    }

    private EntityRef entity() {
        return switch (random.nextInt(3)) {
            case 0 -> EntityRef.group(1, text());
            case 1 -> EntityRef.device(2, text(), text());
            default -> EntityRef.unknown(one(EntityRef.Level.values()), random.nextInt(3));
        };
    }

    private MetricValue value() {
        return switch (random.nextInt(4)) {
            case 0 -> new MetricValue.State(text(), random.nextInt(5));
            case 1 -> new MetricValue.StateName(text());
            case 2 -> new MetricValue.StatCounter(number(), number(), number(), number());
            default -> new MetricValue.Amount(number());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String>[] ports() {
        return new List[] {List.of(), List.of("80"), List.of("080"), List.of("80", "8000-8010"), List.of("8000-8010")};
    }

    private Map<String, String> texts(String name) {
        return random.nextBoolean() ? Map.of() : Map.of(name, text());
    }

    private String text() {
        return one(TEXTS);
    }

    private double number() {
        return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
