package org.exampleservice.harness.backend;

import java.net.URI;

/** Addresses as plugins are given them. */
final class Urls {

    private Urls() {}

    static URI withoutSlash(URI uri) {
        String text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }
}
