package org.exampleservice.harness.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packages that are installed, one of each name, in a folder that outlives the process: each is written beside its
 * place, flushed to the disk and moved, so that whoever dies when, a package is there whole or not at all. Thread-safe;
 * one process at a time.
 */
public final class PackageStore {

    private static final String ZIP = ".zip";
    private static final String PART = ".part";

    private final Path folder;
    private final PackageLimits limits;
    private final Map<String, UploadedPackage> installed = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private PackageStore(Path folder, PackageLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * Opens a folder, makes it if it is not there, and reads what is in it.
     *
     * @param limits of what is taken and read
     */
    public static PackageStore open(Path folder, PackageLimits limits) {
        PackageStore store = new PackageStore(folder, Objects.requireNonNull(limits, "limits"));
        try {
            Files.createDirectories(folder);
            store.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the packages in " + folder, e);
        }
        return store;
    }

    /** Installed packages, by name; a copy. */
    public synchronized List<UploadedPackage> packages() {
        return List.copyOf(installed.values());
    }

    /** The installed package of that name. */
    public synchronized Optional<UploadedPackage> find(String name) {
        return Optional.ofNullable(installed.get(name));
    }

    /** Whether there is a file of that package, be it one that can be used or not. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ZIP));
    }

    /** What lay in the folder and could not be used, a sentence each; it was left alone. */
    public synchronized List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Installs a package, in place of one of the same name that it may follow.
     *
     * @param fileName that it was sent under
     * @throws PackageRefusedException with every reason why it is not taken; then nothing has changed
     */
    public UploadedPackage add(InputStream in, Optional<String> fileName) {
        UploadedPackage candidate = UploadedPackage.read(in, fileName, limits);
        install(candidate);
        return candidate;
    }

    /** Installs a package that was read; see {@link #add}. */
    public synchronized void install(UploadedPackage candidate) {
        refuseUnlessFollowing(candidate);
        write(candidate);
        installed.put(candidate.name(), candidate);
    }

    /**
     * Says whether {@link #add} would take a package, and changes nothing.
     *
     * @throws PackageRefusedException with every reason why not
     */
    public UploadedPackage check(InputStream in, Optional<String> fileName) {
        UploadedPackage candidate = UploadedPackage.read(in, fileName, limits);
        refuseUnlessFollowing(candidate);
        return candidate;
    }

    private synchronized void refuseUnlessFollowing(UploadedPackage candidate) {
        List<Refusal> refusals = Succession.check(candidate, find(candidate.name()));
        if (!refusals.isEmpty()) {
            throw new PackageRefusedException(refusals);
        }
    }

    /**
     * Removes a package.
     *
     * @return whether there was one
     */
    public synchronized boolean remove(String name) {
        if (installed.remove(name) == null) {
            return false;
        }
        try {
            Files.deleteIfExists(folder.resolve(name + ZIP));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + name, e);
        }
    }

    private void write(UploadedPackage candidate) {
        Path part = folder.resolve(candidate.name() + PART);
        try {
            try (FileChannel file = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream out = Channels.newOutputStream(file);
                candidate.writeTo(out);
                file.force(true);
            }
            Files.move(
                    part,
                    folder.resolve(candidate.name() + ZIP),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + candidate.name(), e);
        }
    }

    private void load() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(PART)) {
                    Files.deleteIfExists(file);
                } else if (name.endsWith(ZIP)) {
                    load(file);
                }
            }
        }
    }

    private void load(Path file) {
        try {
            UploadedPackage found = UploadedPackage.read(file, limits);
            installed.put(found.name(), found);
        } catch (PackageRefusedException e) {
            unreadable.add(file + " cannot be used: " + e.getMessage());
        }
    }
}
