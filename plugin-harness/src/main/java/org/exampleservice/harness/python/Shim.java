package org.exampleservice.harness.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Read once, and every child gets them. */
    private static final Map<String, byte[]> TEXTS = new ConcurrentHashMap<>();

    private Shim() {}

    /** What the child imports. */
    static List<String> modules() {
        return FILES.stream().filter(name -> name.startsWith("ruxit/")).toList();
    }

    /** Writes it into a folder, each module as text or, where it is known, as what was made of that. */
    static void unpack(Path folder, Map<String, byte[]> compiled) throws IOException {
        Set<Path> made = new HashSet<>();
        for (String name : FILES) {
            byte[] code = compiled.get(name);
            Path path = folder.resolve(code == null ? name : name + "c");
            if (made.add(path.getParent())) {
                Files.createDirectories(path.getParent());
            }
            Files.write(path, code == null ? bytes(name) : code);
        }
    }

    /** The text of one file. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        return TEXTS.computeIfAbsent(name, Shim::read);
    }

    private static byte[] read(String name) {
        try (InputStream in = Shim.class.getResourceAsStream("shim/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the harness was packed without " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
