package org.exampleservice.harness.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Python side of the harness, which lies beside this class as resources. */
final class Shim {

    static final List<String> FILES = List.of(
            "start.py",
            "guard/sitecustomize.py",
            "ruxit/__init__.py",
            "ruxit/select_plugins.py",
            "ruxit/api/__init__.py",
            "ruxit/api/base_plugin.py",
            "ruxit/api/data.py",
            "ruxit/api/events.py",
            "ruxit/api/exceptions.py",
            "ruxit/api/results_builder.py",
            "ruxit/api/selectors.py",
            "ruxit/api/topology_builder.py",
            "ruxit/harness/__init__.py",
            "ruxit/harness/ahead.py",
            "ruxit/harness/calls.py",
            "ruxit/harness/channel.py",
            "ruxit/harness/clock.py",
            "ruxit/harness/hints.py",
            "ruxit/harness/network.py",
            "ruxit/harness/older.py",
            "ruxit/harness/output.py",
            "ruxit/harness/reads.py",
            "ruxit/harness/run.py",
            "ruxit/harness/states.py",
            "ruxit/harness/trace.py");

    private Shim() {}

    /** What the child imports. */
    static List<String> modules() {
        return FILES.stream().filter(name -> name.startsWith("ruxit/")).toList();
    }

    /** Writes it into a folder, with what was made of it. */
    static void unpack(Path folder, Map<String, byte[]> compiled) throws IOException {
        for (String name : FILES) {
            write(folder.resolve(name), bytes(name));
        }
        for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** The text of one file. */
    static String text(String name) {
        try {
            return new String(bytes(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Shim.class.getResourceAsStream("shim/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the harness was packed without " + name);
            }
            return in.readAllBytes();
        }
    }
}
