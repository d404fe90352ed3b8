package org.exampleservice.harness.engine;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.EventType;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** A result that waits in the builder to be sent. */
sealed interface Pending {

    /** The cycle whose query reported it. */
    int reportedIn();

    /** As it stands in the recording while nothing has become of it. */
    Emission emission();

    record Metric(
            EntityRef entity,
            String key,
            Map<String, String> dimensions,
            MetricKind kind,
            MetricValue reported,
            Instant at,
            int reportedIn)
            implements Pending {

        SeriesKey series() {
            return SeriesKey.of(entity.id(), key, dimensions);
        }

        double number() {
            return ((MetricValue.Amount) reported).value();
        }

        @Override
        public Emission.Metric emission() {
            return emission(reported);
        }

        Emission.Metric emission(MetricValue value) {
            return new Emission.Metric(entity, key, dimensions, kind, reported, value);
        }
    }

    record Property(EntityRef entity, String key, String value, int reportedIn) implements Pending {
        @Override
        public Emission emission() {
            return new Emission.Property(entity, key, value);
        }
    }

    record Event(
            EntityRef entity,
            EventType type,
            String identifier,
            SortedMap<String, String> texts,
            SortedMap<String, String> properties,
            int reportedIn)
            implements Pending {

        boolean lacksTitle() {
            return type.isProblem() && !texts.containsKey(EventTexts.TITLE);
        }

        @Override
        public Emission emission() {
            return new Emission.Event(entity, type, identifier, texts, properties);
        }
    }
}
