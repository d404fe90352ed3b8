package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.exampleservice.simulator.model.NodeState;
import org.exampleservice.simulator.model.StatsCounter;
import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void a_uniform_series_takes_the_word_modulo_its_width_without_a_sign() {
        Uniform series = new Uniform(1, 1000);

        assertThat(series.valueAt(7, 0)).isEqualTo(1);
        assertThat(series.valueAt(7, 999)).isEqualTo(1000);
        assertThat(series.valueAt(7, 1000)).isEqualTo(1);
        assertThat(series.valueAt(7, -1)).isEqualTo(616);
    }

    @Test
    void a_uniform_series_of_one_value_is_that_value() {
        assertThat(new Uniform(5, 5).valueAt(1, -1)).isEqualTo(5);
    }

    @Test
    void a_uniform_series_wants_the_lesser_bound_first() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uniform(2, 1))
                .withMessage("uniform from 2 to 1 is no range; give the lesser bound first");
    }

    @Test
    void a_uniform_series_refuses_a_width_that_does_not_fit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(Long.MIN_VALUE, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Uniform(0, Long.MAX_VALUE));
    }

    @Test
    void a_ramp_is_at_its_start_at_step_one() {
        assertThat(new Ramp(10, 3).valueAt(1, 0)).isEqualTo(10);
        assertThat(new Ramp(10, 3).valueAt(5, 0)).isEqualTo(22);
    }

    @Test
    void a_distribution_keeps_its_centre_and_goes_one_to_spread_either_way() {
        Around around = new Around(10, 5);

        assertThat(around.valueAt(1, 0, 4)).isEqualTo(new StatsCounter(9, 10, 15));
        assertThat(around.valueAt(1, 4, 0)).isEqualTo(new StatsCounter(5, 10, 11));
    }

    @Test
    void a_distribution_without_spread_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Around(10, 0))
                .withMessage("spread 0 is too small; give 1 or more");
    }

    @Test
    void a_choice_takes_the_word_modulo_the_number_of_states() {
        Choice choice = new Choice(List.of(NodeState.OK, NodeState.WARNING, NodeState.ERROR));

        assertThat(choice.valueAt(0)).isEqualTo(NodeState.OK);
        assertThat(choice.valueAt(-1)).isEqualTo(NodeState.OK);
        assertThat(choice.valueAt(5)).isEqualTo(NodeState.ERROR);
    }

    @Test
    void a_choice_of_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Choice(List.of()))
                .withMessage("a choice of no state is none; give at least one");
    }
}
