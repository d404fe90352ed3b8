package org.exampleservice.simulator.stubs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exampleservice.simulator.json.JsonTree;

/** {@code recording.json}: what wrote a folder, from what, and which files are of it. */
final class Manifest {
    static final String FILE = "recording.json";
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Manifest() {}

    static void write(Path folder, Map<String, Object> about, List<String> files) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", 1);
        manifest.putAll(about);
        manifest.put("files", files);
        StringBuilder text = new StringBuilder();
        manifest.forEach((name, value) -> text.append(text.isEmpty() ? "{" : ",\n")
                .append('"')
                .append(name)
                .append("\": ")
                .append(new String(JsonTree.write(value), java.nio.charset.StandardCharsets.US_ASCII)));
        Files.writeString(folder.resolve(FILE), text + "}\n");
    }

    /** The files of an earlier recording; none if there is none. */
    static List<String> filesIn(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<String> files = new ArrayList<>();
        if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
            JsonNode manifest = JSON.readTree(file.toFile());
            manifest.path("files").forEach(name -> files.add(name.asText()));
        }
        return files;
    }
}
