package org.exampleservice.harness.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Finds the symbolic links of a zip, which the JDK does not tell: their kind stands in the central directory only. */
final class ZipLinks {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;

    private ZipLinks() {}

    static Set<String> in(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            ByteBuffer tail = read(file, Math.max(0, file.size() - END_LENGTH - LONGEST_COMMENT), file.size());
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    long begin = Integer.toUnsignedLong(tail.getInt(at + 16));
                    long length = Integer.toUnsignedLong(tail.getInt(at + 12));
                    return links(read(file, begin, Math.min(file.size(), begin + length)));
                }
            }
            return Set.of();
        }
    }

    private static Set<String> links(ByteBuffer directory) {
        Set<String> links = new HashSet<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
            int mode = directory.getInt(at + 38) >>> 16;
            if ((mode & KIND) == LINK && at + ENTRY_LENGTH + nameLength <= directory.limit()) {
                byte[] name = new byte[nameLength];
                directory.get(at + ENTRY_LENGTH, name);
                links.add(new String(name, StandardCharsets.UTF_8));
            }
            at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
        }
        return links;
    }

    private static ByteBuffer read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(0, to - from)))
                .order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
