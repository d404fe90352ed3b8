package org.exampleservice.harness.scratch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary folder, gone when closed, or at the latest when the JVM ends. One whose process was killed is deleted by the
 * next process that makes such a folder, see {@link Leftovers}; a file in it is locked as long as its process lives.
 *
 * <p>Thread-safe.
 */
public final class ScratchFolder implements Closeable {

    static final String PREFIX = "plugin-harness-";
    static final String OWNER = ".owner";

    private final Path root;
    private final FileChannel owner;
    private final Thread hook = new Thread(this::delete, "scratch-folder");

    private ScratchFolder(Path root, FileChannel owner) {
        this.root = root;
        this.owner = owner;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Makes an empty one, readable by nobody else; it holds only the file {@code .owner}.
     *
     * @throws IOException if there is no room or no right to
     */
    public static ScratchFolder create() throws IOException {
        Path root = Files.createTempDirectory(own()).toRealPath();
        ScratchFolder folder = new ScratchFolder(root, owner(root));
        Leftovers.deleteOnce(root);
        return folder;
    }

    /** What the names of this process's folders begin with. */
    static String own() {
        return PREFIX + ProcessHandle.current().pid() + "-";
    }

    static FileChannel owner(Path root) throws IOException {
        FileChannel owner =
                FileChannel.open(root.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return owner;
    }

    /** Its place, without links. */
    public Path path() {
        return root;
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException processIsEnding) {
            return;
        }
    }

    private void delete() {
        try {
            owner.close();
        } catch (IOException itIsDeletedNow) {
            Trees.delete(root);
            return;
        }
        Trees.delete(root);
    }
}
