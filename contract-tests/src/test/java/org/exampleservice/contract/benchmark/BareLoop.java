package org.exampleservice.contract.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The same unmodified class of a Python extension in a Python of its own, queried in a bare loop: whatever it reports goes to
 * objects that do nothing, whatever it asks over HTTP it asks in earnest. What it takes is the least that can be taken.
 */
final class BareLoop {

    private static final String LOOP = """
            import importlib, json, sys, types

            class Nothing(object):
                def __init__(self, *arguments, **more): pass
                def __getattr__(self, name): return Nothing
                def create_group(self, *arguments, **more): return Nothing()
                create_element = create_device = create_group

            for name in ("ruxit", "ruxit.api", "ruxit.api.base_plugin", "ruxit.api.exceptions", "ruxit.api.data"):
                sys.modules[name] = types.ModuleType(name)
            sys.modules["ruxit.api.base_plugin"].RemoteBasePlugin = type("RemoteBasePlugin", (), {})
            sys.modules["ruxit.api.data"].StatCounterDataPoint = Nothing
            for name in ("AuthException", "ConfigException", "NothingToReportException"):
                setattr(sys.modules["ruxit.api.exceptions"], name, type(name, (Exception,), {}))
            folder, url, cycles = sys.argv[1:]
            sys.path.insert(0, folder)
            manifest = json.load(open(folder + "/plugin.json"))
            plugin = getattr(importlib.import_module(manifest["source"]["package"]), manifest["source"]["className"])()
            plugin.topology_builder = Nothing()
            config = {one["key"]: one["defaultValue"] for one in manifest["properties"] if "defaultValue" in one}
            plugin.initialize(config=dict(config, url=url))
            for _ in range(int(cycles)):
                plugin.query()
            """;

    private final String python;

    /** By the interpreter that {@code python3} stands for, without whatever script chooses it. */
    BareLoop() throws IOException {
        python = output("python3", "-c", "import sys; print(sys.executable)").strip();
    }

    /** From the start of the process to its end. */
    double millis(Path extension, URI url, int cycles) throws IOException {
        long begin = System.nanoTime();
        output(python, "-B", "-c", LOOP, extension.toString(), url.toString(), Integer.toString(cycles));
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the bare loop ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted in the bare loop", e);
        }
        return output;
    }
}
