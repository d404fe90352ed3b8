package org.exampleservice.harness.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.source.LoadedPlugin;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/** Whether an extension can run here. It is made ready, and not run. */
final class ExtensionCheck {

    private static final String TOPIC = "extension";

    private ExtensionCheck() {}

    static List<Diagnosis> all(Path place, PythonOptions python) {
        try (LoadedPlugin plugin = PluginLoader.load(PluginReference.at(place), python)) {
            return of(plugin.definition());
        } catch (PluginLoadException e) {
            return List.of(Diagnosis.broken(TOPIC, place + " cannot run", e.getMessage()));
        } catch (DocumentException e) {
            return e.problems().stream()
                    .map(problem -> Diagnosis.broken(
                            TOPIC, problem.toString(), "plugin-harness validate " + place + " tells more"))
                    .toList();
        }
    }

    private static List<Diagnosis> of(PluginDefinition definition) {
        List<Diagnosis> all = new ArrayList<>();
        all.add(Diagnosis.ok(TOPIC, definition.name() + " " + definition.version() + " can run"));
        List<String> requires = definition.source().installRequires();
        all.add(Diagnosis.ok(
                "requires",
                requires.isEmpty()
                        ? "nothing beside what its language brings"
                        : String.join(", ", requires) + ", as far as its imports need them"));
        return all;
    }
}
