package org.exampleservice.harness.packaging;

import java.util.Objects;

/** A file of a package that is being built. Nobody changes its bytes. */
final class PackageFile {

    private final String path;
    private final byte[] bytes;
    private final boolean executable;

    /**
     * @param path in the plugin's folder, parts divided by {@code /}
     * @param bytes of it
     * @param executable whether it may be run
     */
    PackageFile(String path, byte[] bytes, boolean executable) {
        this.path = Objects.requireNonNull(path, "path");
        this.bytes = Objects.requireNonNull(bytes, "bytes");
        this.executable = executable;
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isExecutable() {
        return executable;
    }
}
