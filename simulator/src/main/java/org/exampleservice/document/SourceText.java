package org.exampleservice.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a document: bounded, strict UTF-8, without byte order mark. */
final class SourceText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    static String of(String name, Path file, Limits limits) {
        Problems problems = new Problems(name);
        if (Files.isDirectory(file)) {
            throw unreadable(problems, "this is a folder", "Name the file in it.");
        }
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw unreadable(problems, "this is a link that leads to itself or to nothing", "Let it lead to the file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            checkSize(problems, bytes.length, limits);
            return withoutMark(decoded(problems, bytes));
        } catch (NoSuchFileException e) {
            throw unreadable(problems, "there is no such file", "Check the path.");
        } catch (IOException e) {
            throw unreadable(problems, "the file cannot be read", "Check its permissions.");
        }
    }

    static String of(String name, String text, Limits limits) {
        checkSize(new Problems(name), text.length(), limits);
        return withoutMark(text);
    }

    private static void checkSize(Problems problems, int size, Limits limits) {
        if (size > limits.bytes()) {
            throw problems.fatal(
                    Position.START,
                    "",
                    "the document is too large",
                    "at most " + limits.bytes() + " bytes",
                    "Split it, or take out what is not needed.");
        }
    }

    private static String decoded(Problems problems, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw problems.fatal(
                    Position.after(text),
                    "",
                    "these bytes are not text",
                    "a document is UTF-8",
                    "Save the file in the encoding UTF-8.");
        }
        return text.toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static DocumentException unreadable(Problems problems, String what, String next) {
        return problems.fatal(Position.START, "", what, "a readable file is needed", next);
    }
}
