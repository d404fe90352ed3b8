package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** Plain metric functions keep all laws on every series; functions that do something else break the law that says so. */
@Seeded
@Domain(MetricDomain.class)
@KeepCounterexamples
class LawsTest {

    private static final List<String> STATES = MetricDomain.STATES;

    @Property(tries = 500)
    void a_relative_keeps_its_laws(@ForAll CounterSeries series) {
        Laws.relative("m", (device, value) -> device.relative("m", value)).check(series);
    }

    @Property(tries = 500)
    void a_relative_with_dimensions_keeps_its_laws(@ForAll CounterSeries series) {
        Laws.relative("m", (device, value) -> device.relative("m", value, Map.of("table", "a")), "table")
                .check(series);
    }

    @Property(tries = 500)
    void a_rate_keeps_its_laws(@ForAll CounterSeries series) {
        Laws.perSecond("m", (device, value) -> device.perSecond("m", value)).check(series);
    }

    @Property(tries = 300)
    void an_absolute_keeps_its_law(@ForAll CounterSeries series) {
        Laws.absolute("m", (device, value) -> device.absolute("m", value)).check(series);
    }

    @Property(tries = 300)
    void numbers_that_are_none_or_beyond_all_keep_all_laws(@ForAll("wild") CounterSeries series) {
        Laws.relative("m", (device, value) -> device.relative("m", value)).check(series);
        Laws.perSecond("m", (device, value) -> device.perSecond("m", value)).check(series);
        Laws.absolute("m", (device, value) -> device.absolute("m", value)).check(series);
    }

    @Provide
    Arbitrary<CounterSeries> wild() {
        return Series.countersOfAnyNumber();
    }

    @Property(tries = 300)
    void a_state_keeps_its_laws(@ForAll StatePath path) {
        Laws.state("m", STATES, (device, state) -> device.stateMetric("m", state))
                .check(path);
    }

    @Example
    void the_laws_have_names() {
        assertThat(Laws.relative("m", (device, value) -> {}).names())
                .containsExactly(
                        "what is not read is not emitted",
                        "a first report emits nothing",
                        "a missed cycle loses the baseline",
                        "a decrease emits nothing",
                        "no change emits zero",
                        "growth is emitted as it is",
                        "a decrease is the new baseline",
                        "the deltas of a rising counter add up to last - first");
    }

    @Example
    void a_function_that_sends_the_counter_itself_breaks_the_law_of_first_reports() {
        assertThatThrownBy(() -> Laws.relative("m", (device, value) -> device.absolute("m", value))
                        .check(CounterSeries.of(7)))
                .isInstanceOf(LawBrokenError.class)
                .hasMessage("metric m breaks the law 'a first report emits nothing' (sdk.md 5.6): minute 1 read 7.0 and"
                        + " emitted [7.0]; all readings: [7.0]");
    }

    @Example
    void a_function_that_skips_zeros_breaks_the_law_of_no_change() {
        Double[] last = new Double[1];

        assertThatThrownBy(() -> Laws.relative("m", (device, value) -> {
                            if (!value.equals(last[0])) {
                                device.relative("m", value);
                            }
                            last[0] = value;
                        })
                        .check(CounterSeries.of(1, 1)))
                .hasMessageContaining("'no change emits zero'")
                .hasMessageContaining("minute 2 read 1.0 and emitted [], after minute 1 read 1.0 and emitted []");
    }

    @Example
    void a_function_that_reports_another_state_breaks_the_law_of_places() {
        assertThatThrownBy(() -> Laws.state("m", STATES, (device, state) -> device.stateMetric("m", 0))
                        .check(StatePath.of("WARNING")))
                .hasMessageContaining("'a state's number is its place among the declared ones'");
    }

    @Example
    void a_function_that_raises_is_named_with_its_minute() {
        assertThatThrownBy(() -> Laws.absolute("m", (device, value) -> {
                            throw new IllegalStateException("no luck");
                        })
                        .check(CounterSeries.of(1)))
                .hasMessage("minute 1 of [1.0] ended in ERROR_UNKNOWN: no luck");
    }
}
