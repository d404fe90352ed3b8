package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{from: A, to: B, after: PT1M} | m:5:47: /machines/m/transitions/0/to cannot be used (state B is a dead end). Add a transition from it, or list it in ends.",
                "{from: A, to: A, after: PT1M}, {from: C, to: A, after: PT1M} | m:5:71: /machines/m/transitions/1/from cannot be used (state C is never reached from A). Did you mean A or forget a transition to it?",
                "{from: A, to: AB, after: PT1M}, {from: AB, to: A, after: PT1M}, {from: ABC, to: A, on: x} | m:5:104: /machines/m/transitions/2/from cannot be used (state ABC is never reached from A). Did you mean AB or forget a transition to it?",
                "{from: A, to: A, after: PT1M}, {from: A, to: A, after: PT2M} | m:5:64: /machines/m/transitions/1 cannot be used (state A is left by time already). Give it one way out with weights.",
                "{from: A, to: A, on: x}, {from: A, to: A, on: x} | m:5:58: /machines/m/transitions/1 cannot be used (state A is left on x already). Give it one way out with weights.",
                "{from: A, to: [{A: 0.5}, {A: 0.6}], after: PT1M} | m:5:47: /machines/m/transitions/0/to cannot be used (shares add up to 1.1). Make them add up to 1, or use whole numbers.",
                "{from: A, to: [{A: -1}], after: PT1M} | m:5:52: /machines/m/transitions/0/to/0/A cannot be used (weight -1.0 is not above zero). Give 1 or more.",
                "{from: A, to: [{A: 1, B: 2}], after: PT1M} | m:5:48: /machines/m/transitions/0/to/0 cannot be used (it must be one state with its weight). Write as {OK: 3}.",
                "{from: A, to: [], after: PT1M} | m:5:47: /machines/m/transitions/0/to cannot be used (it must be a state or a list of states with weights). Write as [{OK: 3}, {ERROR: 1}].",
                "{from: A, to: A} | m:5:33: /machines/m/transitions/0 cannot be used (a transition goes after a time or on a trigger). Give one of after and on.",
                "{from: A, to: A, after: PT1M, on: x} | m:5:33: /machines/m/transitions/0 cannot be used (a transition goes after a time or on a trigger). Give one of after and on.",
                "{from: A, to: A, after: PT1M, jitter: PT1M} | m:5:33: /machines/m/transitions/0 cannot be used (after PT1M with jitter PT1M may be no time at all). Give 1 s or more, and a jitter below that.",
                "{from: A, after: PT1M} | m:5:33: /machines/m/transitions/0/to is missing (it must be text of 1 to 200 characters, not all white space). Add it."
            })
    void a_machine_that_contradicts_itself_is_told(String transitions, String message) {
        assertThatThrownBy(() -> ScenarioReader.read("m", machine("", transitions)))
                .hasMessage(message);
    }

    @Test
    void a_dead_end_that_is_meant_is_no_problem() {
        assertThat(ScenarioReader.read("m", machine("ends: [B], ", "{from: A, to: B, after: PT1M}")))
                .isNotNull();
        assertThatThrownBy(() -> ScenarioReader.read("m", machine("ends: [BB], ", "{from: A, to: B, after: PT1M}")))
                .hasMessage("""
                        m:5:25: /machines/m/ends cannot be used (no transition names the state BB). Did you mean B?
                        m:5:59: /machines/m/transitions/0/to cannot be used (state B is a dead end). Add a transition \
                        from it, or list it in ends.""");
    }

    @Test
    void shares_that_do_not_add_up_hide_no_other_problem() {
        String transitions = "{from: A, to: [{A: 0.5}, {B: 0.6}], after: PT1M}, {from: C, to: A, on: x}";

        assertThatThrownBy(() -> ScenarioReader.read("m", machine("", transitions)))
                .hasMessage("""
                        m:5:47: /machines/m/transitions/0/to cannot be used (shares add up to 1.1). Make them add up to 1, or \
                        use whole numbers.
                        m:5:47: /machines/m/transitions/0/to cannot be used (state B is a dead end). Add a transition from it, \
                        or list it in ends.
                        m:5:90: /machines/m/transitions/1/from cannot be used (state C is never reached from A). Did you mean A \
                        or forget a transition to it?""");
    }

    private static String machine(String ends, String transitions) {
        return "format: 1\nname: s\ngroups: []\nmachines:\n  m: {initial: A, " + ends + "transitions: [" + transitions
                + "]}\n";
    }
}
