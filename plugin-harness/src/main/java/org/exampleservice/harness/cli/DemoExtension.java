package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exampleservice.harness.packaging.ExtensionBuild;
import org.exampleservice.harness.python.PythonOptions;
import org.exampleservice.harness.source.PluginLoadException;
import org.exampleservice.harness.source.PluginLoader;
import org.exampleservice.harness.source.PluginReference;

/**
 * The tutorial's extension, which this program has with it: the one in Python where there is a Python to run it, else its twin
 * in Java, whose package is plugin.json alone.
 *
 * @param folder has its files
 * @param python whether it is the one in Python
 */
record DemoExtension(Path folder, boolean python) {

    static final String NAME = "custom.remote.python.example_multi";

    private static final List<String> PYTHON_FILES = List.of("plugin.json", "demo_multi.py", "strict_sine.py");

    /** Writes its files. */
    static DemoExtension in(Path parent, boolean java, PythonOptions options) throws IOException {
        if (!java) {
            DemoExtension candidate = new DemoExtension(written(parent, "python", PYTHON_FILES), true);
            if (candidate.runs(options)) {
                return candidate;
            }
        }
        return new DemoExtension(written(parent, "java", List.of("plugin.json")), false);
    }

    private boolean runs(PythonOptions options) {
        try {
            PluginLoader.load(PluginReference.at(folder), options).close();
            return true;
        } catch (PluginLoadException e) {
            return false;
        }
    }

    private static Path written(Path parent, String kind, List<String> files) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("extension-" + kind));
        for (String file : files) {
            try (InputStream in = DemoExtension.class.getResourceAsStream("demo/" + kind + "/" + file);
                    OutputStream out = Files.newOutputStream(folder.resolve(file))) {
                in.transferTo(out);
            }
        }
        return folder;
    }

    /** Builds its package into a folder. */
    Path build(Path into) throws IOException {
        if (python) {
            return new ExtensionBuild(folder, into, Optional.empty(), false, line -> {}).build();
        }
        Path zip = Files.createDirectories(into).resolve(NAME + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(NAME + "/plugin.json"));
            Files.copy(folder.resolve("plugin.json"), out);
        }
        return zip;
    }
}
