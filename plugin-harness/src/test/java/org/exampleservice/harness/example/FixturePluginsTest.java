package org.exampleservice.harness.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.MetricDefinition;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The declarations of the example plugins fit their code. */
class FixturePluginsTest {

    private static final Path PLUGINS = Path.of("..", "fixtures", "plugins");

    @ParameterizedTest
    @CsvSource({
        "example-multi,example_multi,1.18",
        "example-multi-as-printed,example_multi_as_printed,1.18",
        "example-topology,demo,1.3",
        "example-stats,demo_stats,1.011",
        "example-events,demo_events,1.013"
    })
    void every_declaration_names_a_plugin_that_exists(String folder, String name, String version) throws Exception {
        PluginDefinition definition = read(folder);

        assertThat(definition.name()).isEqualTo("custom.remote.python." + name);
        assertThat(definition.version()).isEqualTo(version);
        PluginDefinition.Source source = definition.source();
        assertThat(Class.forName(source.packageName() + "." + source.className())
                        .getConstructor()
                        .newInstance())
                .isInstanceOf(MonitoringPlugin.class);
    }

    @Test
    void the_declared_defaults_win_over_those_of_the_code() {
        Configuration configuration =
                ConfigurationBuilder.of(read("example-multi")).build();

        assertThat(configuration.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "url", "",
                        "auth_user", "",
                        "auth_password", "",
                        "state_interval", 60L,
                        "alert_interval", 360L,
                        "event_interval", 240L,
                        "relative_interval", 60L));
        assertThat(configuration.secretKeys()).containsExactly("auth_password");
    }

    @Test
    void the_official_example_declares_its_metrics_in_order() {
        assertThat(read("example-multi").metrics())
                .extracting(MetricDefinition::key, MetricDefinition::unit, MetricDefinition::entity)
                .map(Object::toString)
                .containsExactly(
                        "(\"service.state_5\", \"\", \"CUSTOM_DEVICE\")",
                        "(\"service.querries_per_second\", \"PerSecond\", \"CUSTOM_DEVICE_GROUP\")",
                        "(\"databases.table_size\", \"MegaByte\", \"CUSTOM_DEVICE\")",
                        "(\"databases.total_num_entities\", \"Count\", \"CUSTOM_DEVICE\")",
                        "(\"databases.replicated_entries\", \"Count\", \"CUSTOM_DEVICE\")");
    }

    @ParameterizedTest
    @CsvSource({
        "example-topology,countercd;randomcd",
        "example-stats,counter;counter_persecond;random;statcounter;state"
    })
    void every_reported_key_is_declared(String folder, String keys) {
        assertThat(read(folder).metrics()).extracting(MetricDefinition::key).containsExactly(keys.split(";", -1));
    }

    private static PluginDefinition read(String folder) {
        return DefinitionReader.read(PLUGINS.resolve(folder).resolve("plugin.json"));
    }
}
