package org.exampleservice.harness.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders go with their process or after it, and never before it. */
class ScratchFolderTest {

    @TempDir
    Path place;

    private Path own;

    @BeforeEach
    void makeOne() throws Exception {
        own = Files.createDirectories(place.resolve(ScratchFolder.own() + "new"));
        Files.createFile(own.resolve(ScratchFolder.OWNER));
    }

    @Test
    void a_closed_one_is_gone_with_all_in_it() throws Exception {
        ScratchFolder folder = ScratchFolder.create();
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "d");

        folder.close();
        folder.close();

        assertThat(folder.path()).doesNotExist();
        assertThat(folder.path().getFileName().toString())
                .startsWith("plugin-harness-" + ProcessHandle.current().pid() + "-");
    }

    @Test
    void one_that_a_killed_process_left_is_deleted_by_the_next() throws Exception {
        Path left = aged("plugin-harness-1-left");
        Files.writeString(Files.createDirectories(left.resolve("extension")).resolve("x.py"), "");

        Leftovers.delete(own);

        assertThat(left).doesNotExist();
        assertThat(own).isDirectory();
    }

    @Test
    void what_may_be_another_s_stays() throws Exception {
        Path unknown = Files.createDirectories(place.resolve("plugin-harness-1-unknown"));
        Path young = Files.createDirectories(place.resolve("plugin-harness-1-young"));
        Files.createFile(young.resolve(ScratchFolder.OWNER));
        Path mine = aged(ScratchFolder.own() + "mine");
        Path other = aged("something-else");

        Leftovers.delete(own);

        assertThat(unknown).isDirectory();
        assertThat(young).isDirectory();
        assertThat(mine).isDirectory();
        assertThat(other).isDirectory();
    }

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Test
    void a_link_is_left_alone_and_none_is_followed() throws Exception {
        Path target = aged("plugin-target");
        Path link = Files.createSymbolicLink(place.resolve("plugin-harness-1-link"), target);
        Path left = aged("plugin-harness-1-left");
        Files.createSymbolicLink(left.resolve("to"), target);

        Leftovers.delete(own);

        assertThat(link).isSymbolicLink();
        assertThat(left).doesNotExist();
        assertThat(target.resolve(ScratchFolder.OWNER)).exists();
    }

    @Test
    void one_whose_owner_lives_stays() throws Exception {
        Path held = Files.createDirectories(place.resolve("plugin-harness-1-held"));
        try (FileChannel owner = ScratchFolder.owner(held)) {
            age(held);

            Leftovers.delete(own);

            assertThat(owner.isOpen()).isTrue();
            assertThat(held).isDirectory();
        }
    }

    /** Another process holds the lock, until it is killed. */
    @Test
    void one_of_another_process_stays_until_it_is_killed() throws Exception {
        Path held = Files.createDirectories(place.resolve("plugin-harness-1-held"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        held.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('.');
        age(held);

        Leftovers.delete(own);
        assertThat(held).isDirectory();

        other.destroyForcibly();
        assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Leftovers.delete(own);
        assertThat(held).doesNotExist();
    }

    /** Holds a lock until its end. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws Exception {
            try (FileChannel owner = ScratchFolder.owner(Path.of(args[0]))) {
                System.out.print(owner.isOpen() ? "." : "closed");
                System.out.flush();
                int end = System.in.read();
                System.exit(end);
            }
        }
    }

    private Path aged(String name) throws Exception {
        Path folder = Files.createDirectories(place.resolve(name));
        Files.createFile(folder.resolve(ScratchFolder.OWNER));
        age(folder);
        return folder;
    }

    private void age(Path folder) throws Exception {
        FileTime now = Files.getLastModifiedTime(own.resolve(ScratchFolder.OWNER));
        Files.setLastModifiedTime(
                folder.resolve(ScratchFolder.OWNER),
                FileTime.from(now.toInstant().minus(Duration.ofHours(1))));
    }
}
