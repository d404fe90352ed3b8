package org.exampleservice.harness.packaging.upload;

/** Is told how an upload goes. */
public interface UploadListener {

    /** A message of the SDK, one line; told by the thread that uploads. */
    void line(String text);

    /**
     * More of the package has been handed to the network; told by a thread of the client, one call at a time. Each server
     * that is tried begins at 0.
     *
     * @param bytes so far, 1 to {@code all}
     * @param all bytes that there are
     */
    default void sent(long bytes, long all) {}
}
