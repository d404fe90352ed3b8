package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.exampleservice.simulator.scenario.Scenario;

/**
 * A folder of inputs on which a property once failed, to be committed: scenarios, and contracts of chains. They are files of
 * the normal kind, so the simulator and the harness run them as well. Thread-safe as far as the file system is.
 */
public final class Counterexamples {

    private final Path folder;

    private Counterexamples(Path folder) {
        this.folder = folder;
    }

    /** Those in a folder, which need not be there yet. */
    public static Counterexamples in(Path folder) {
        return new Counterexamples(folder);
    }

    /**
     * One that was written.
     *
     * @param file or folder
     * @param command that replays it, for a shell in the current folder; of several parameters a line for each file
     */
    public record Kept(Path file, String command) {

        @Override
        public String toString() {
            return "The smallest case is kept in " + file + "; commit it, it runs first from now on. Replay it with\n  "
                    + command;
        }
    }

    /** Those of a type: {@link Scenario}, {@link Chain}, or {@link CounterSeries}; none for another. */
    public List<Object> of(Class<?> type) {
        return list().stream()
                .flatMap(file -> KeptFile.read(type, file).stream())
                .toList();
    }

    /** Those of a property with parameters of these types, which may be numbers, truths and texts beside the others. */
    List<List<Object>> ofAll(Class<?>... types) {
        return types.length == 1
                ? of(types[0]).stream().map(List::of).toList()
                : list().stream()
                        .filter(folder -> Files.exists(folder.resolve(KeptCase.FILE)))
                        .flatMap(folder -> KeptCase.read(types, folder).stream())
                        .toList();
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a case of a law; the same case of the same law always under the same name.
     *
     * @return empty if no file can say it, as there is none for its type or it holds what the format does not know
     */
    public Optional<Kept> keep(String law, Object smallest) {
        return KeptFile.of(law, smallest).map(file -> file.write(folder, name(law, file.content())));
    }

    /** The same for all parameters of a law. */
    Optional<Kept> keepAll(String law, List<?> smallest) {
        return smallest.size() == 1
                ? keep(law, smallest.get(0))
                : KeptCase.content(law, smallest)
                        .map(content -> KeptCase.write(law, smallest, folder.resolve(name(law, content))));
    }

    private static String name(String law, String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        List<String> words = new ArrayList<>(List.of(law.split("[^A-Za-z0-9]+")));
        words.removeIf(String::isEmpty);
        return String.join("-", words) + "-" + Long.toHexString(sum.getValue());
    }
}
