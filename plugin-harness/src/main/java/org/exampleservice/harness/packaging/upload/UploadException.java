package org.exampleservice.harness.packaging.upload;

/** An upload that cannot begin: no server, no token, no usable address. The message says what to do. */
public final class UploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UploadException(String message) {
        super(message);
    }
}
