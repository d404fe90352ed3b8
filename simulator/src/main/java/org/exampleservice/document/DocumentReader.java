package org.exampleservice.document;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads documents that nobody vouches for. Every method either gives a whole document or throws a
 * {@link DocumentException} that says what is wrong and where; nothing else is thrown for bad input.
 *
 * <p>YAML is version 1.2 with its core schema: {@code yes} and {@code on} are text, {@code 0x1F} is a number. Anchors,
 * aliases, tags, names that are not text, and a second document are refused. JSON is strict: no comments, no trailing
 * commas. In both, a name that stands twice in an object is refused, as is a number that cannot be kept. UTF-8, with or
 * without byte order mark. Thread-safe.
 */
public final class DocumentReader {

    private DocumentReader() {}

    /** Reads a YAML file within the {@linkplain Limits#DEFAULT usual limits}. */
    public static Document yaml(Path file) {
        return yaml(file, Limits.DEFAULT);
    }

    /** Reads a YAML file. */
    public static Document yaml(Path file, Limits limits) {
        return yaml(name(file), SourceText.of(name(file), file, limits), limits);
    }

    /**
     * Reads a YAML file for somebody who looks for further problems: a name that stands twice, and a number that cannot be
     * kept, do not stop it. What was read is to be used only after {@link Problems#throwIfAny}.
     *
     * @param problems where those go; named after the file
     */
    public static Document yaml(Path file, Problems problems) {
        return yaml(name(file), SourceText.of(name(file), file, Limits.DEFAULT), Limits.DEFAULT, problems);
    }

    /** Reads YAML text in the same way. */
    public static Document yaml(String file, String text, Problems problems) {
        return yaml(file, SourceText.of(file, text, Limits.DEFAULT), Limits.DEFAULT, problems);
    }

    /**
     * Reads YAML text.
     *
     * @param file the name shown in problems
     */
    public static Document yaml(String file, String text) {
        return yaml(file, SourceText.of(file, text, Limits.DEFAULT), Limits.DEFAULT);
    }

    /** Reads a JSON file within the {@linkplain Limits#DEFAULT usual limits}. */
    public static Document json(Path file) {
        return json(file, Limits.DEFAULT);
    }

    /** Reads a JSON file. */
    public static Document json(Path file, Limits limits) {
        return json(name(file), SourceText.of(name(file), file, limits), limits);
    }

    /**
     * Reads JSON text.
     *
     * @param file the name shown in problems
     */
    public static Document json(String file, String text) {
        return json(file, SourceText.of(file, text, Limits.DEFAULT), Limits.DEFAULT);
    }

    private static Document yaml(String file, String text, Limits limits) {
        Problems problems = new Problems(file);
        Document document = yaml(file, text, limits, problems);
        problems.throwIfAny();
        return document;
    }

    private static Document yaml(String file, String text, Limits limits, Problems problems) {
        return new Document(file, new YamlParser(text, new TreeBuilder(problems, limits)).parse());
    }

    private static Document json(String file, String text, Limits limits) {
        Problems problems = new Problems(file);
        Document document = new Document(file, new JsonTextParser(text, new TreeBuilder(problems, limits)).parse());
        problems.throwIfAny();
        return document;
    }

    static String name(Path file) {
        return Objects.requireNonNull(file, "file").toString().replace('\\', '/');
    }
}
