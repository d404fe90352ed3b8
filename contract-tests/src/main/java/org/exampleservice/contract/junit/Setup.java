package org.exampleservice.contract.junit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.source.PluginReference;

/** What to run, against what, and what may be. */
record Setup(PluginReference plugin, int cycles, Service service, Map<String, Object> config, Rules rules) {

    /** What may be without failing the test. */
    record Rules(boolean silent, boolean askingNobody, boolean dropping) {

        Rules withSilence() {
            return new Rules(true, askingNobody, dropping);
        }

        Rules withoutRequests() {
            return new Rules(silent, true, dropping);
        }

        Rules withDrops() {
            return new Rules(silent, askingNobody, true);
        }
    }

    static Setup of(Optional<Path> place, Optional<String> type) {
        return new Setup(
                new PluginReference(place, type, List.of()),
                1,
                new Service("default", "tutorial", OptionalLong.empty(), ""),
                Map.of(),
                new Rules(false, false, false));
    }

    static Setup of(PluginTest test) {
        Optional<Path> place =
                Optional.of(test.plugin()).filter(text -> !text.isEmpty()).map(Path::of);
        Optional<String> type = Optional.<Class<?>>of(test.type())
                .filter(given -> given != MonitoringPlugin.class)
                .map(Class::getName);
        if (place.isEmpty() && type.isEmpty()) {
            throw new IllegalArgumentException(
                    "@PluginTest names no plugin. Give plugin = \"folder\" or type = MyPlugin.class");
        }
        OptionalLong seed = test.seed() == 0 ? OptionalLong.empty() : OptionalLong.of(test.seed());
        Setup setup = of(place, type)
                .withCycles(test.cycles())
                .withService(new Service(test.scenario(), test.dialect(), seed, test.wiremock()))
                .withRules(new Rules(test.mayBeSilent(), test.mayAskNobody(), test.mayDrop()));
        for (String pair : test.config()) {
            int split = pair.indexOf('=');
            if (split < 1) {
                throw new IllegalArgumentException("a config of @PluginTest is not of the form key=value. Write it so");
            }
            setup = setup.withConfig(pair.substring(0, split), pair.substring(split + 1));
        }
        return setup;
    }

    Setup withCycles(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("cycles is " + number + "; a run has at least 1. Give more");
        }
        return new Setup(plugin, number, service, config, rules);
    }

    Setup withService(Service other) {
        return new Setup(plugin, cycles, other, config, rules);
    }

    Setup withConfig(String key, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(config);
        values.put(key, value);
        return new Setup(plugin, cycles, service, values, rules);
    }

    Setup withRules(Rules others) {
        return new Setup(plugin, cycles, service, config, others);
    }
}
