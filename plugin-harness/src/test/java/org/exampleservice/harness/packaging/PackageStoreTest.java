package org.exampleservice.harness.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageStoreTest {

    private static final String METRIC = "{\"version\": \"1.1\", \"metrics\": [%s,"
            + " {\"statetimeseries\": {\"key\": \"health\", \"states\": [\"UP\", \"DOWN\"], \"displayname\": \"Health\"}}]}";

    @TempDir
    private Path folder;

    private PackageStore store;

    @BeforeEach
    void open() {
        store = PackageStore.open(folder, PackageLimits.DEFAULT);
        add("{}");
    }

    @Test
    void the_same_version_is_refused() {
        assertThatThrownBy(() -> add("{\"favicon\": \"x\"}"))
                .hasMessage("version 1.0 of custom.remote.python.example is there already (the same version cannot be"
                        + " deployed twice, sdk.md 2.6). Raise version in plugin.json, build and upload again.");
    }

    @Test
    void another_version_takes_its_place() {
        add(
                "{\"version\": \"1.1\", \"ui\": {}, \"configUI\": {\"properties\": [{\"key\": \"url\", \"displayName\": \"x\"}]}}");

        assertThat(store.packages()).extracting(UploadedPackage::version).containsExactly("1.1");
    }

    @Test
    void a_metric_may_be_added_and_get_an_alert_but_not_be_changed() {
        assertThatThrownBy(
                        () -> add(
                                METRIC.formatted(
                                        "{\"timeseries\": {\"key\": \"requests\", \"unit\": \"PerSecond\", \"displayname\": \"Calls\"}}")))
                .hasMessage("the metric requests was changed: dimensions was [route] and is absent, displayname was"
                        + " Requests and is Calls, unit was Count and is PerSecond (a metric that was uploaded is neither"
                        + " removed nor changed, sdk.md 2.6). Put it back as it was, and declare the new one under a new"
                        + " key.");
        add(METRIC.formatted(
                "{\"timeseries\": {\"key\": \"requests\", \"unit\": \"Count\", \"displayname\": \"Requests\","
                        + " \"dimensions\": [\"route\"]}, \"alert_settings\": [{\"alert_id\": \"a\", \"event_type\": \"ERROR_EVENT\","
                        + " \"event_name\": \"A\", \"threshold\": 1, \"alert_condition\": \"ABOVE\", \"samples\": 5,"
                        + " \"violating_samples\": 1, \"dealerting_samples\": 5}]},"
                        + " {\"timeseries\": {\"key\": \"more\", \"unit\": \"Count\", \"displayname\": \"More\"}}"));
        assertThat(store.packages()).extracting(UploadedPackage::version).containsExactly("1.1");
    }

    @Test
    void a_metric_that_is_gone_and_another_group_are_told_together() {
        assertThatThrownBy(() -> add("{\"version\": \"1.1\", \"metrics\": [], \"metricGroup\": \"tech.Other\"}"))
                .hasMessage("metricGroup was tech.Example and is tech.Other (it is part of every metric's key and never"
                        + " changes, sdk.md 4.1). Write the old one, or give the extension a new name.\n"
                        + "the metric requests was removed (a metric that was uploaded is neither removed nor changed,"
                        + " sdk.md 2.6). Put it back.\n"
                        + "the metric health was removed (a metric that was uploaded is neither removed nor changed,"
                        + " sdk.md 2.6). Put it back.");
    }

    @Test
    void what_is_installed_survives_and_what_was_half_written_does_not() throws IOException {
        Files.write(folder.resolve("custom.remote.python.half.part"), new byte[10]);
        Files.write(folder.resolve("broken.zip"), new byte[10]);

        PackageStore again = PackageStore.open(folder, PackageLimits.DEFAULT);

        assertThat(again.find(Zips.NAME)).isPresent();
        assertThat(again.unreadable())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("broken.zip") + " cannot be used: the package is no zip");
        assertThat(folder.resolve("custom.remote.python.half.part")).doesNotExist();
    }

    @Test
    void a_removed_package_may_come_again() {
        assertThat(store.remove(Zips.NAME)).isTrue();
        assertThat(store.remove(Zips.NAME)).isFalse();
        add("{}");
        assertThat(store.find(Zips.NAME)).isPresent();
    }

    @Test
    void a_package_can_be_unpacked(@TempDir Path target) throws IOException {
        Path plugin = store.find(Zips.NAME).orElseThrow().unpackInto(target);

        assertThat(plugin.resolve("plugin.json")).isRegularFile();
        assertThat(plugin.resolve("example.py")).hasContent("class ExamplePlugin(X): pass");
    }

    private void add(String patch) {
        store.add(Zips.stream(Zips.plugin(patch)), Optional.empty());
    }
}
