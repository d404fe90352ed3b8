package org.exampleservice.harness.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a new extension: {@code plugin/} with plugin.json and the code, {@code contracts/} with a first contract and its
 * golden. Immutable, hence thread-safe.
 *
 * @param name of the extension
 * @param language of its code
 */
public record NewExtension(ExtensionName name, Language language) {

    /** Folder of the extension itself, which is what is built and uploaded. */
    public static final String PLUGIN = "plugin";

    /** Folder of its first contract. */
    public static final String CONTRACT = "contracts/first-minutes";

    /** Somebody's files lie where these should go. */
    public static final class NotEmptyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEmptyException(Path folder) {
            super("there is something at " + folder
                    + " already, and nothing is overwritten; name another folder with --dir, or remove it");
        }
    }

    /**
     * Writes them; parents that are missing are made.
     *
     * @param folder that is not there yet, or empty
     * @return what was written, in the order in which to read it
     * @throws NotEmptyException if it is there and not empty
     * @throws UncheckedIOException if it cannot be written
     */
    public List<Path> write(Path folder) {
        try {
            refuseFull(folder);
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                written.add(path);
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the extension to " + folder, e);
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new NotEmptyException(folder);
            }
        } catch (NotDirectoryException e) {
            throw new NotEmptyException(folder);
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PLUGIN + "/plugin.json", text("plugin.json"));
        files.put(PLUGIN + "/" + language.file(name), text(language.template()));
        files.put(CONTRACT + "/contract.yaml", text("contract.yaml"));
        files.put(CONTRACT + "/recording.golden.json", text("recording.golden.json"));
        return files;
    }

    private String text(String template) {
        try (InputStream in = NewExtension.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{name}}", name.full())
                    .replace("{{module}}", name.module())
                    .replace("{{class}}", name.className())
                    .replace("{{words}}", name.group())
                    .replace("{{title}}", name.title());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + template, e);
        }
    }
}
