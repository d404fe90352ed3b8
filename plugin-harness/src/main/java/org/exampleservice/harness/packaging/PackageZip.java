package org.exampleservice.harness.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip of a package, the same bytes for the same files: sorted, without the time of day or the time zone, with
 * modes as the SDK sets them, 775 for folders and what can be run and 664 for the rest (sdk.md 2.3).
 */
final class PackageZip {

    /** Not the earliest time that a zip can hold: beside that one the JDK writes the time zone's. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int FOLDER = 0040775;
    private static final int PROGRAM = 0100775;
    private static final int FILE = 0100664;
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ENTRY_LENGTH = 46;
    private static final byte UNIX = 3;

    private PackageZip() {}

    static byte[] of(String folder, Collection<PackageFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TreeSet<Integer> programs = new TreeSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            int index = 0;
            Set<String> folders = folders(folder, files);
            for (String name : folders) {
                add(zip, name, new byte[0]);
                index++;
            }
            for (PackageFile file : files.stream()
                    .sorted(Comparator.comparing(PackageFile::path))
                    .toList()) {
                if (file.isExecutable()) {
                    programs.add(index);
                }
                add(zip, folder + "/" + file.path(), file.bytes());
                index++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return withModes(bytes.toByteArray(), programs);
    }

    private static Set<String> folders(String folder, Collection<PackageFile> files) {
        Set<String> folders = new TreeSet<>();
        folders.add(folder + "/");
        for (PackageFile file : files) {
            for (int at = file.path().indexOf('/'); at >= 0; at = file.path().indexOf('/', at + 1)) {
                folders.add(folder + "/" + file.path().substring(0, at + 1));
            }
        }
        return folders;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The JDK writes no modes, so they are put into the directory afterwards. */
    private static byte[] withModes(byte[] bytes, Set<Integer> programs) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        while (zip.getInt(end) != END) {
            end--;
        }
        int at = zip.getInt(end + 16);
        for (int index = 0; zip.getInt(at) == ENTRY; index++) {
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            boolean folder = zip.get(at + ENTRY_LENGTH + nameLength - 1) == '/';
            int mode = folder ? FOLDER : programs.contains(index) ? PROGRAM : FILE;
            zip.put(at + 5, UNIX);
            zip.putInt(at + 38, mode << 16 | (folder ? 0x10 : 0));
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
        return bytes;
    }
}
