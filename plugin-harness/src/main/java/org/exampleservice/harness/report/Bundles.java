package org.exampleservice.harness.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Evidence;
import org.exampleservice.harness.golden.RecordingJson;

/**
 * Writes what brings a failure back on another machine: one zip with the contract, its golden, the plugin's plugin.json,
 * Python modules and Java sources, scenarios or recorded answers, the recording with its requests, and the failure. No path of this machine
 * and no secret is in it: each secret has a stand-in. Stateless, hence thread-safe.
 */
public final class Bundles {

    static final String MANIFEST = "bundle.json";
    static final String CASE = "case/";
    static final String PLUGIN = "plugin/";

    private static final int LARGEST_RECORDING = 4_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bundles() {}

    /**
     * Writes the bundle of a failed case into a folder, in place of an older one.
     *
     * @return the file; empty if the case passed, could not be run, failed by nothing but a coverage that is counted over
     *     variants, or has a secret that is too short to be taken out
     * @throws UncheckedIOException if it cannot be written
     */
    public static Optional<Path> write(Judged one, Path folder) {
        Optional<Evidence> evidence = one.verdict().evidence();
        if (one.verdict().passed() || evidence.isEmpty() || !isPlayable(one)) {
            return Optional.empty();
        }
        StandIns standIns = StandIns.of(evidence.get());
        if (!standIns.complete()) {
            return Optional.empty();
        }
        Path file = folder.resolve(
                name(one.verdict().contract() + "-" + one.verdict().backend()) + ".zip");
        try {
            BundleZip zip = new BundleZip(standIns);
            new CaseFiles(evidence.get(), zip).add();
            zip.add(MANIFEST, manifest(one, evidence.get()));
            recording(evidence.get()).ifPresent(text -> zip.add("recording.json", text));
            Files.createDirectories(folder);
            Files.write(file, zip.bytes());
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the bundle " + file, e);
        }
    }

    /** Whether a failure of the case can come back from a bundle, which plays it without other variants. */
    public static boolean isPlayable(Judged one) {
        return one.verdict()
                .evidence()
                .filter(evidence ->
                        !FailureTexts.of(one.verdict(), evidence.contract()).isEmpty())
                .isPresent();
    }

    /** Of letters that every file system has; what had others has a number in their place. */
    private static String name(String title) {
        String plain = title.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
        return title.chars().anyMatch(c -> c > 127) ? plain + "-" + Integer.toHexString(title.hashCode()) : plain;
    }

    private static String manifest(Judged one, Evidence evidence) throws IOException {
        ObjectNode manifest = JSON.createObjectNode()
                .put("format", 1)
                .put("contract", one.verdict().contract())
                .put("cell", new BundledCell(evidence.contract()).name())
                .put("backend", one.verdict().backend())
                .put("plugin", evidence.definition().name())
                .put("version", evidence.definition().version());
        ArrayNode failures = manifest.putArray("failures");
        FailureTexts.of(one.verdict(), evidence.contract()).forEach(failures::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
    }

    private static Optional<String> recording(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingJson.write(evidence.recording(), out);
        return out.size() > LARGEST_RECORDING ? Optional.empty() : Optional.of(out.toString(StandardCharsets.UTF_8));
    }

    /** A JSON text. */
    static String json(Map<String, ?> value) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Where the contract of a bundle is. */
    static Path contract(Path unpacked) {
        return unpacked.resolve(CASE + Contract.FILE).getParent();
    }
}
