package org.exampleservice.harness.packaging;

/**
 * What the directory of a zip says of one file or folder.
 *
 * @param name parts divided by {@code /}; a folder's ends with it
 * @param mode kind and permissions under Unix, 0 if unknown
 * @param method 0 for stored, 8 for deflated
 * @param encrypted whether a password is needed
 * @param packed bytes in the zip
 * @param size bytes unpacked, as claimed
 * @param offset of its local header
 */
record ZipItem(String name, int mode, int method, boolean encrypted, int packed, long size, int offset) {

    private static final int KIND = 0xF000;
    private static final int LINK = 0xA000;
    private static final int FILE = 0x8000;
    private static final int FOLDER = 0x4000;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isLink() {
        return (mode & KIND) == LINK;
    }

    /** Whether it is a device, a pipe or the like. */
    boolean isStrange() {
        int kind = mode & KIND;
        return kind != 0 && kind != LINK && kind != FILE && kind != FOLDER;
    }
}
