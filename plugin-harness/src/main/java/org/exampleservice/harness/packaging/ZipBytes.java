package org.exampleservice.harness.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip in memory that nobody vouches for. Its directory is what counts; what it claims of sizes is not believed.
 * Immutable after construction, hence thread-safe.
 */
final class ZipBytes {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int CHUNK = 16 * 1024;

    private final byte[] bytes;
    private final List<ZipItem> items;

    /**
     * Reads the directory.
     *
     * @throws PackageRefusedException if there is none, or it does not hold together
     */
    ZipBytes(byte[] bytes, PackageLimits limits) {
        this.bytes = bytes;
        this.items = List.copyOf(directory(limits));
    }

    List<ZipItem> items() {
        return items;
    }

    int length() {
        return bytes.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    private List<ZipItem> directory(PackageLimits limits) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - END_LENGTH;
        while (end >= 0 && zip.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw broken("no directory was found at its end");
        }
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        List<ZipItem> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (found.size() >= limits.files()) {
                throw refuse(
                        "too-many-files", "the package has more than " + limits.files() + " files", "that is the most");
            }
            at = next(zip, at, found);
        }
        return found;
    }

    private int next(ByteBuffer zip, int at, List<ZipItem> found) {
        if (at < 0 || at + ENTRY_LENGTH > bytes.length || zip.getInt(at) != ENTRY) {
            throw broken("its directory points to nowhere");
        }
        int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
        int end = at + ENTRY_LENGTH + nameLength;
        if (end > bytes.length) {
            throw broken("its directory ends too early");
        }
        boolean unix = zip.get(at + 5) == 3;
        found.add(new ZipItem(
                name(at + ENTRY_LENGTH, nameLength),
                unix ? zip.getInt(at + 38) >>> 16 : 0,
                zip.getShort(at + 10),
                (zip.getShort(at + 8) & 1) != 0,
                zip.getInt(at + 20),
                Integer.toUnsignedLong(zip.getInt(at + 24)),
                zip.getInt(at + 42)));
        return end + Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
    }

    private String name(int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw broken("a name in it is no UTF-8");
        }
    }

    /** The bytes of a file that is small. */
    byte[] read(ZipItem item, long most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(item, most, (chunk, count) -> out.write(chunk, 0, count));
        return out.toByteArray();
    }

    /** Where unpacked bytes go. */
    interface Sink {
        void take(byte[] chunk, int count);
    }

    /**
     * Unpacks a file.
     *
     * @param most bytes to unpack
     * @return how many there were
     * @throws PackageRefusedException if there are more, or they cannot be unpacked
     */
    long copy(ZipItem item, long most, Sink sink) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int from = dataOf(item, zip);
        if (item.method() == 0) {
            check(item, item.packed(), most);
            sink.take(Arrays.copyOfRange(bytes, from, from + item.packed()), item.packed());
            return item.packed();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, from, item.packed());
            return inflate(inflater, item, most, sink);
        } catch (DataFormatException e) {
            throw broken(item.name() + " cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private static long inflate(Inflater inflater, ZipItem item, long most, Sink sink) throws DataFormatException {
        byte[] chunk = new byte[CHUNK];
        long all = 0;
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            all += count;
            check(item, all, most);
            if (count == 0 && !inflater.finished()) {
                throw broken(item.name() + " ends too early");
            }
            sink.take(chunk, count);
        }
        return all;
    }

    private static void check(ZipItem item, long bytes, long most) {
        if (bytes > most) {
            throw refuse(
                    "too-large-unpacked",
                    "the package unpacks to too much, " + item.name() + " being one file too many",
                    "there is a most of unpacked bytes");
        }
    }

    private int dataOf(ZipItem item, ByteBuffer zip) {
        int at = item.offset();
        if (at < 0 || at + LOCAL_LENGTH > bytes.length || zip.getInt(at) != LOCAL) {
            throw broken(item.name() + " is not where its directory says");
        }
        long from = (long) at
                + LOCAL_LENGTH
                + Short.toUnsignedInt(zip.getShort(at + 26))
                + Short.toUnsignedInt(zip.getShort(at + 28));
        if (item.packed() < 0 || from + item.packed() > bytes.length) {
            throw broken(item.name() + " ends behind the zip");
        }
        return (int) from;
    }

    private static PackageRefusedException broken(String what) {
        return refuse("no-zip", "the package is no zip that can be read: " + what, "a package is a zip");
    }

    private static PackageRefusedException refuse(String code, String what, String why) {
        return new PackageRefusedException(Refusal.layout(code, what, why));
    }
}
