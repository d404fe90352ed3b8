package org.exampleservice.simulator.stubs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a WireMock folder. Everything is made aside, in {@code .partial}, and put into its place by {@link #finish}:
 * until then nothing of the folder changes. Not threadsafe.
 */
public final class StubFolder implements AutoCloseable {
    static final String PARTIAL = ".partial";
    private static final byte[] OPEN = "{\"mappings\": [\n".getBytes(US_ASCII);
    private static final byte[] NEXT = ",\n".getBytes(US_ASCII);
    private static final byte[] END = "\n]}\n".getBytes(US_ASCII);

    private final Path folder;
    private final Path partial;
    private final FolderPlace place;
    private final BodyStore bodies;
    private final Map<String, OutputStream> open = new TreeMap<>();
    private int stubs;
    private boolean isNew;

    /** Writes a body, piece by piece. */
    @FunctionalInterface
    public interface Writer {
        /** Writes all of it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    private StubFolder(Path folder) {
        this.folder = folder;
        this.partial = folder.resolve(PARTIAL);
        this.place = new FolderPlace(folder);
        this.bodies = new BodyStore(partial.resolve(FolderPlace.FILES));
    }

    /**
     * Begins to write.
     *
     * @param folder which is made if it is not there
     * @param force whether an earlier recording in it goes away; files of anybody else never do
     * @throws StubException when the folder cannot be used
     */
    public static StubFolder create(Path folder, boolean force) {
        StubFolder created = new StubFolder(folder);
        try {
            created.place.check(force);
            created.isNew = !Files.exists(folder);
            created.discard();
            Files.createDirectories(created.partial.resolve(FolderPlace.MAPPINGS));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return created;
    }

    /**
     * Keeps a body in a file; equal ones share it.
     *
     * @param extension such as {@code json}
     * @return the name for {@code bodyFileName}
     */
    public String keep(Writer body, String extension) {
        try {
            return bodies.keep(body, extension);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Adds an answer.
     *
     * @param file the name of a file of mappings, in letters, digits and hyphens
     */
    public void add(String file, Stub stub) {
        if (!file.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(file + " is no plain name; give letters, digits and hyphens");
        }
        try {
            OutputStream out = open.get(file);
            if (out == null) {
                Path mappings = partial.resolve(FolderPlace.MAPPINGS).resolve(file + ".json");
                out = new BufferedOutputStream(Files.newOutputStream(mappings));
                open.put(file, out);
                out.write(OPEN);
            } else {
                out.write(NEXT);
            }
            out.write(stub.json());
            stubs++;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** The bytes of all bodies kept so far. */
    public long bytes() {
        return bodies.sizes().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many answers and bodies there are, for people: {@code 34 mappings and 31 bodies of 12 kB}. */
    public String summary() {
        return stubs + " mappings and " + bodies.sizes().size() + " bodies of " + Sizes.text(bytes());
    }

    /**
     * Puts everything into its place.
     *
     * @param about what the manifest says of it
     */
    public void finish(Map<String, Object> about) {
        try {
            closeFiles(true);
            place.clear();
            List<String> files = new ArrayList<>();
            move(FolderPlace.FILES, files);
            move(FolderPlace.MAPPINGS, files);
            Manifest.write(folder, about, files.stream().sorted().toList());
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Removes what is not finished. */
    @Override
    public void close() {
        try {
            closeFiles(false);
            discard();
            if (isNew && FolderPlace.files(folder).isEmpty()) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void closeFiles(boolean whole) throws IOException {
        for (OutputStream out : open.values()) {
            if (whole) {
                out.write(END);
            }
            out.close();
        }
        open.clear();
    }

    private void move(String part, List<String> files) throws IOException {
        for (Path file : FolderPlace.files(partial.resolve(part))) {
            Path to = Files.createDirectories(folder.resolve(part)).resolve(file.getFileName());
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            files.add(part + "/" + file.getFileName());
        }
    }

    private void discard() throws IOException {
        if (!Files.isDirectory(partial)) {
            return;
        }
        try (Stream<Path> found = Files.walk(partial)) {
            for (Path path : found.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static StubException unwritable(Path folder, IOException e) {
        return new StubException(
                folder + " cannot be written (" + e.getClass().getSimpleName() + "); give a folder that can", e);
    }
}
