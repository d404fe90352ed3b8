package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;

/** The files of an extension beside its plugin.json: a folder, or what is in a package. */
public interface Sources {

    /** Nothing is known of what lies beside plugin.json, so nothing is said about it. */
    Sources NONE = new Sources() {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.empty();
        }
    };

    /** Names relative to the folder of plugin.json, parts divided by {@code /}, in order. */
    List<String> names();

    /** The text of one of them; empty if it is not there or cannot be read as text. */
    Optional<String> text(String name);

    /** The name of a file as findings show it. */
    default String shown(String name) {
        return name;
    }
}
