package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what an extension needs, and what that needs, without any network: in the extension's folder, or as wheels in
 * another. The SDK asks pip (sdk.md 2.3).
 */
final class Dependencies {

    private final Path extension;
    private final List<Wheel> wheels;
    private final Map<String, Wheel> chosen = new LinkedHashMap<>();
    private final Set<String> missing = new TreeSet<>();

    private Dependencies(Path extension, List<Wheel> wheels) {
        this.extension = extension;
        this.wheels = wheels;
    }

    /**
     * The wheels to unpack, in order of need.
     *
     * @throws BuildException if anything cannot be had, with all of it
     */
    static List<Wheel> of(Path extension, List<String> requirements, Optional<Path> wheelFolder) throws IOException {
        Dependencies dependencies = new Dependencies(extension, wheels(wheelFolder));
        dependencies.resolve(requirements);
        dependencies.refuseMissing(wheelFolder);
        return List.copyOf(dependencies.chosen.values());
    }

    private static List<Wheel> wheels(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        if (!Files.isDirectory(folder.get())) {
            throw new BuildException(
                    BuildException.Kind.USAGE,
                    "there is no folder " + folder.get() + " of wheels. Check the path after --wheels");
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.sorted().flatMap(file -> Wheel.of(file).stream()).toList();
        }
    }

    private void resolve(List<String> requirements) throws IOException {
        Deque<String> open = new ArrayDeque<>(requirements);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String written = open.poll();
            Requirement requirement = Requirement.of(written);
            if (seen.add(written) && Requirement.applies(written) && !isCarried(requirement)) {
                choose(requirement).ifPresent(open::addAll);
            }
        }
    }

    /** The requirements of the wheel that satisfies this one. */
    private Optional<List<String>> choose(Requirement requirement) {
        Wheel before = chosen.get(requirement.name());
        if (before != null) {
            if (!requirement.admits(before.version())) {
                missing.add(requirement.written() + " (" + before.version() + " is there)");
            }
            return Optional.empty();
        }
        Optional<Wheel> best = wheels.stream()
                .filter(wheel -> wheel.name().equals(requirement.name()))
                .filter(wheel -> requirement.admits(wheel.version()))
                .max(Comparator.comparing(Wheel::version, PythonVersion::compare)
                        .thenComparing(Wheel::isPure));
        if (best.isEmpty()) {
            missing.add(requirement.written());
        }
        best.ifPresent(wheel -> chosen.put(wheel.name(), wheel));
        return best.map(Wheel::requirements);
    }

    /** Whether the extension brings it: unpacked beside plugin.json, or as a module of that name. */
    private boolean isCarried(Requirement requirement) throws IOException {
        try (Stream<Path> files = Files.list(extension)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(name -> isOf(requirement, name));
        }
    }

    private static boolean isOf(Requirement requirement, String fileName) {
        String plain = fileName.replaceFirst("\\.(py|dist-info|egg-info)$", "");
        if (fileName.endsWith("-info")) {
            int dash = plain.indexOf('-');
            return dash > 0
                    && Requirement.normal(plain.substring(0, dash)).equals(requirement.name())
                    && requirement.admits(plain.substring(dash + 1));
        }
        return Requirement.normal(plain).equals(requirement.name());
    }

    private void refuseMissing(Optional<Path> wheelFolder) {
        if (!missing.isEmpty()) {
            List<String> quoted = missing.stream()
                    .map(text -> "'" + text.replaceFirst(" \\(.*", "") + "'")
                    .toList();
            List<String> where = new ArrayList<>(List.of("the extension's folder"));
            wheelFolder.ifPresent(folder -> where.add("the wheels in " + folder));
            throw new BuildException(
                    BuildException.Kind.MISSING,
                    "the extension needs " + String.join(", ", missing) + " (source.install_requires, sdk.md 4.2), and "
                            + String.join(" and ", where) + (where.size() > 1 ? " have" : " has")
                            + " no such package; nothing is fetched from the network."
                            + " Where there is one: python3 -m pip download --only-binary=:all: -d wheels "
                            + String.join(" ", quoted)
                            + ", then build with --wheels wheels; or --no-dependencies to do without");
        }
    }
}
