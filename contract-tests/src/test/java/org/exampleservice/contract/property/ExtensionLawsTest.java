package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.exampleservice.contract.House;

/** A whole Java extension under the laws, with gaps, late queries and missed cycles, and one that breaks them. */
@Seeded
@Domain(MetricDomain.class)
class ExtensionLawsTest {

    private static final Path EXTENSION = House.at("fixtures/plugins/example-stats");

    @Property(tries = 30)
    void a_counter_grows_by_the_rules(@ForAll CounterSeries counter) {
        List<Readings.Sample<Double>> samples = counter.samples();
        Statistics.label("gap")
                .collect(samples.stream().anyMatch(sample -> sample.value().isEmpty()));
        Statistics.label("late").collect(samples.stream().anyMatch(sample -> sample.secondsLate() > 0));
        Statistics.label("gap").coverage(gaps -> gaps.check(true).percentage(percent -> percent > 20));
        Statistics.label("late").coverage(late -> late.check(true).percentage(percent -> percent > 20));

        ExtensionLaws.relative(EXTENSION, "counter").check(counter);
        ExtensionLaws.perSecond(EXTENSION, "counter_persecond").check(counter);
    }

    @Example
    void a_rate_that_is_held_against_the_laws_of_growth_breaks_them() {
        CounterSeries counter = new CounterSeries(List.of(
                Readings.Sample.of(1.0),
                Readings.Sample.gap(),
                Readings.Sample.of(2.0),
                new Readings.Sample<>(Optional.of(5.0), 30)));

        assertThatThrownBy(() ->
                        ExtensionLaws.relative(EXTENSION, "counter_persecond").check(counter))
                .hasMessage("metric counter_persecond of " + EXTENSION + " breaks the law 'growth is emitted as it is'"
                        + " (sdk.md 5.6): minute 4 read 5.0 and emitted [0.03333333333333333], after minute 3 read 2.0"
                        + " and emitted []; all readings: [1.0, gap, 2.0, 5.0@30s]");
        assertThatCode(() -> ExtensionLaws.relative(EXTENSION, "counter").check(counter))
                .doesNotThrowAnyException();
    }
}
