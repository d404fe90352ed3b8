package org.exampleservice.harness.packaging;

/**
 * How much of a package is read. Immutable, hence thread-safe.
 *
 * @param zipBytes most bytes of the zip, at least 1
 * @param unpackedBytes most bytes of all files together, at least 1
 * @param files most files and folders, at least 1
 */
public record PackageLimits(int zipBytes, long unpackedBytes, int files) {

    /** 50 MB of zip, as the server has it (sdk.md 6.1); 512 MB unpacked and 20,000 files, which is ours. */
    public static final PackageLimits DEFAULT = new PackageLimits(50_000_000, 512_000_000, 20_000);

    public PackageLimits {
        if (zipBytes < 1 || unpackedBytes < 1 || files < 1) {
            throw new IllegalArgumentException("The limits are " + zipBytes + ", " + unpackedBytes + " and " + files
                    + "; each is at least 1. Give larger ones.");
        }
    }
}
