package org.exampleservice.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineReaderTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{at: PT1M, node: web-7, lost: true}",
                "{at: PT1M, node: web-7, lost: PT1M}",
                "{at: PT1M, group: rack-3, node: db, duplicated: PT1M}",
                "{at: PT1M, node: db, renamed: other, for: PT5M}, {at: PT6M, node: db, renamed: third}",
                "{at: PT1M, group: rack-3, added: {name: new}}",
                "{at: PT1M, node: '*', counterReset: true}",
                "{at: PT1M, node: '*', stale: PT5M}",
                "{at: PT1M, node: db, notANumber: counter}",
                "{at: PT1M, node: db, skewed: -PT1H}"
            })
    void everything_that_can_happen_can_be_written(String entries) {
        assertThat(ScenarioReader.read("t", scenario(entries)).timeline().nodes())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{at: PT1M, node: dbb, lost: true} | t:5:29: /timeline/0/node cannot be used (no node is called dbb). Did you mean \"db\"?",
                "{at: PT1M, node: web-11, lost: true} | t:5:29: /timeline/0/node cannot be used (no node is called web-11). Did you mean \"web-1\"?",
                "{at: PT1M, node: elsewhere, lost: true} | t:5:29: /timeline/0/node cannot be used (no node is called elsewhere). One that exists is \"web-1\".",
                "{at: PT1M, group: rack-4, node: db, lost: true} | t:5:30: /timeline/0/group cannot be used (no group is called rack-4). Did you mean \"rack-1\"?",
                "{at: PT1M, node: db, lost: true, stale: true} | t:5:12: /timeline/0 cannot be used (one thing happens at a time, of: added, counterReset, duplicated, fault, lost, notANumber, renamed, skewed, stale). Correct it.",
                "{at: PT1M, node: db} | t:5:12: /timeline/0 cannot be used (one thing happens at a time, of: added, counterReset, duplicated, fault, lost, notANumber, renamed, skewed, stale). Correct it.",
                "{at: PT1M, node: db, lost: false} | t:5:39: /timeline/0/lost is false (it must be true or a duration). Write true, or for how long, such as PT5M.",
                "{at: PT1M, node: db, lost: PT3M, for: PT1M} | t:5:12: /timeline/0 cannot be used (its length is given twice). Keep lost or for.",
                "{at: PT1M, node: db, lost: PT0S} | t:5:12: /timeline/0 cannot be used (a window from PT1M until PT1M is never open). Give it a length above zero.",
                "{at: -PT1M, node: db, lost: true} | t:5:17: /timeline/0/at is \"-PT1M\" (it must be a duration of ISO 8601 up to 100 years). Write it as PT30S, PT5M or P1D.",
                "{at: PT90S, node: db, lost: true} | t:5:17: /timeline/0/at is \"PT90S\" (it must be a duration of whole minutes, because figures change once a minute). Write it as PT5M or PT1H.",
                "{at: PT1M, node: db, renamed: web-3} | t:5:42: /timeline/0/renamed cannot be used (another node is called web-3). Choose a free name, or use duplicated.",
                "{at: PT1M, node: db, renamed: a}, {at: PT5M, node: db, renamed: b} | t:5:76: /timeline/1/renamed cannot be used (node db has another new name at that time). End the first renaming before this one begins.",
                "{at: PT1M, added: {name: db}} | t:5:30: /timeline/0/added cannot be used (another node is called db). Choose a free name, or use duplicated.",
                "{at: PT1M, node: db, skewed: 5} | t:5:41: /timeline/0/skewed is 5 (it must be text). Write \"5\".",
                "{at: PT1M, node: db, skewed: PT5S} | t:5:41: /timeline/0/skewed cannot be used (it must be a duration of whole minutes). Write it as PT5M for ahead or -PT5M for behind.",
                "{at: PT1M, node: db, notANumber: ramdom} | t:5:45: /timeline/0/notANumber is \"ramdom\" (it must be one of: counter, random). Did you mean \"random\"?",
                "{at: PT1M, route: /nothing, fault: {timeout: true}} | t:5:30: /timeline/0/route is \"/nothing\" (it must be one of: /, /deployment, /remediation, /topology). Write one of them.",
                "{at: PT1M, route: /, fault: {timeout: true, reset: true}} | t:5:40: /timeline/0/fault cannot be used (it must have one of: cut, drip, empty, extraField, garbage, huge, latency, missingField, reset, status, timeout, truncate, wrongCharset, wrongType). Correct it.",
                "{at: PT1M, route: /, fault: {status: 200}} | t:5:49: /timeline/0/fault/status is 200 (it must be a whole number from 400 to 599). Write a whole number from 400 to 599.",
                "{at: PT1M, route: /, fault: {timeout: true}, share: 0} | t:5:12: /timeline/0 cannot be used (a share of 0.0 is not above 0 and at most 1). Give 1 for all.",
                "{at: PT1M, route: /, fault: {latency: {min: PT2S, max: PT1S}}} | t:5:40: /timeline/0/fault cannot be used (latency from PT2S to PT1S is no range). Give the lesser bound first."
            })
    void what_contradicts_itself_or_names_nothing_is_told(String entries, String message) {
        assertThatThrownBy(() -> ScenarioReader.read("t", scenario(entries))).hasMessage(message);
    }

    private static String scenario(String entries) {
        return "format: 1\nname: s\ngroups:\n  - {name: 'rack-{i}', count: 3, nodes: [{name: 'web-{i}', count: 10},"
                + " {name: db}]}\ntimeline: [" + entries + "]\n";
    }
}
