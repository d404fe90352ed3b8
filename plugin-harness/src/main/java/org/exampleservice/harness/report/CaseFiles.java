package org.exampleservice.harness.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Evidence;

/** Packs a contract with everything that it names, under names of the bundle's own. */
final class CaseFiles {

    private static final long LARGEST_FILE = 4_000_000;
    private static final int MOST_FILES = 400;

    private final Contract contract;
    private final Evidence evidence;
    private final BundleZip zip;

    CaseFiles(Evidence evidence, BundleZip zip) {
        this.contract = evidence.contract();
        this.evidence = evidence;
        this.zip = zip;
    }

    void add() throws IOException {
        Map<String, Object> yaml = new LinkedHashMap<>(yaml());
        BundledCell cell = new BundledCell(contract);
        cell.put(yaml);
        yaml.put("plugin", plugin());
        Map<String, Object> config = new LinkedHashMap<>(evidence.properties());
        config.putAll(contract.config());
        yaml.put("config", config);
        List<Map<String, Object>> backends = new ArrayList<>();
        for (BackendSpec backend : contract.backends()) {
            backends.add(backend(backend, backends.size()));
        }
        yaml.put("backend", backends.get(0));
        yaml.put(
                "also",
                backends.stream()
                        .skip(1)
                        .map(backend -> Map.of("backend", backend))
                        .toList());
        yaml.put("beside", beside());
        if (contract.python().interpreter().filter(CaseFiles::isPath).isPresent()) {
            yaml.remove("python");
        }
        zip.add(Bundles.CASE + Contract.FILE, Bundles.json(yaml));
        for (Path golden : contract.ownGoldens()) {
            if (Files.isRegularFile(golden)) {
                zip.add(Bundles.CASE + cell.golden(golden), text(golden));
            }
        }
    }

    /** One of this machine, which is on no other. */
    private static boolean isPath(String interpreter) {
        return interpreter.contains("/") || interpreter.contains("\\");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> yaml() {
        return (Map<String, Object>) DocumentReader.yaml(contract.folder().resolve(Contract.FILE))
                .root()
                .toJava();
    }

    /** A class that brings its own plugin.json stays a class; everything else is a folder of the bundle. */
    private Object plugin() throws IOException {
        if (contract.plugin().location().isEmpty()) {
            return Map.of("class", contract.plugin().className().orElseThrow());
        }
        zip.add(
                Bundles.PLUGIN + "plugin.json",
                Bundles.json(evidence.definition().json()));
        Path place = contract.plugin().location().get();
        if (Files.isDirectory(place)) {
            modules(place);
        } else if (place.toString().endsWith(".zip")) {
            zipped(place);
        }
        return contract.plugin()
                .className()
                .<Object>map(name -> Map.of("folder", "../plugin", "class", name))
                .orElse("../plugin");
    }

    private void modules(Path folder) throws IOException {
        all(folder, Bundles.PLUGIN, file -> file.toString().endsWith(".py"));
        all(
                folder.resolve("src"),
                Bundles.PLUGIN + "src/",
                file -> file.toString().endsWith(".java"));
    }

    /** A deployment zip has one folder, which is the plugin's. */
    private void zipped(Path file) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(file);
                Stream<Path> top = Files.list(files.getPath("/"))) {
            for (Path folder :
                    top.filter(one -> Files.exists(one.resolve("plugin.json"))).toList()) {
                modules(folder);
            }
        }
    }

    private Map<String, Object> backend(BackendSpec backend, int number) throws IOException {
        if (backend instanceof BackendSpec.Simulator simulator) {
            return reached(simulator.access(), "simulator", simulator(simulator, number));
        }
        if (backend instanceof BackendSpec.WireMock wiremock) {
            String folder = "wiremock-" + number;
            all(wiremock.folder().resolve("mappings"), Bundles.CASE + folder + "/mappings/", file -> true);
            all(wiremock.folder().resolve("__files"), Bundles.CASE + folder + "/__files/", file -> true);
            return reached(wiremock.access(), "wiremock", folder);
        }
        return Map.of("url", ((BackendSpec.External) backend).url().toString());
    }

    private static Map<String, Object> reached(Access access, String kind, Object what) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(kind, what);
        access.port().ifPresent(port -> fields.put("port", port));
        if (access.tls()) {
            fields.put("tls", true);
        }
        if (access.proxy()) {
            fields.put("proxy", true);
        }
        return fields;
    }

    private Map<String, Object> simulator(BackendSpec.Simulator simulator, int number) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", simulator.scenario());
        if (!simulator.isShipped()) {
            fields.put("scenario", "scenario-" + number + ".yaml");
            zip.add(Bundles.CASE + "scenario-" + number + ".yaml", text(Path.of(simulator.scenario())));
        }
        fields.put("dialect", simulator.dialect().word());
        simulator.seed().ifPresent(seed -> fields.put("seed", seed));
        simulator
                .login()
                .ifPresent(login -> fields.put("login", Map.of("user", login.user(), "password", login.password())));
        return fields;
    }

    private List<String> beside() throws IOException {
        List<String> folders = new ArrayList<>();
        for (Path other : contract.beside()) {
            String folder = "beside-" + folders.size();
            zip.add(folder + "/plugin.json", text(other));
            folders.add("../" + folder);
        }
        return folders;
    }

    private void all(Path folder, String prefix, java.util.function.Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> Files.isRegularFile(file) && wanted.test(file))
                    .filter(file -> BundleNames.isUsual(
                            prefix + folder.relativize(file).toString().replace('\\', '/')))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
        for (Path file : files) {
            zip.add(prefix + folder.relativize(file).toString().replace('\\', '/'), text(file));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " is larger than " + LARGEST_FILE + " bytes, the most that a bundle takes in");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
