package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.preview.Notice;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.RunHistory;
import org.exampleservice.harness.preview.Switches;
import org.exampleservice.harness.preview.http.SavedPreview;
import org.exampleservice.harness.recording.Cycle;
import picocli.CommandLine.Option;

/** {@code --preview}: the pages of a run as a file; takes in the run while it goes on. */
final class PreviewFile {

    @Option(
            names = "--preview",
            paramLabel = "FILE",
            description = "Write what the run would look like on screen, as one page that opens from disk.")
    private Optional<Path> file = Optional.empty();

    private final RunHistory history = new RunHistory();

    void see(String endpoint, Cycle cycle) {
        if (file.isPresent()) {
            history.add(endpoint, cycle);
        }
    }

    /** Writes the file, if one is wanted. */
    void write(PluginDefinition definition, List<Notice> notices) {
        file.ifPresent(place -> {
            PreviewModel model = new PreviewModel(definition, history, notices, Switches.ALL_ON);
            try {
                Path folder = place.toAbsolutePath().getParent();
                Files.createDirectories(folder);
                try (OutputStream out = Files.newOutputStream(place)) {
                    SavedPreview.write(model, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the preview to " + place, e);
            }
        });
    }
}
