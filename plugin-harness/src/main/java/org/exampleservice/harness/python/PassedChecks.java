package org.exampleservice.harness.python;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which extensions have passed the check before, as contract suites load the same one many times: they pass it again as long
 * as the interpreter and the names, sizes and times of all their files are what they were. Kept for as long as this program
 * runs. Thread-safe.
 */
final class PassedChecks {

    private static final int MOST = 1000;
    private static final int MOST_FILES = 1000;
    private static final int DEEPEST = 50;

    private final Map<Question, Passed> passed = new ConcurrentHashMap<>();

    /** What is asked. */
    record Question(Interpreter interpreter, Path folder, String module, String className) {}

    /** What was there when it passed. */
    record State(FileTime interpreter, Set<FileState> files) {}

    private record FileState(Path file, long size, FileTime changed) {}

    private record Passed(State state, Interpreter executable) {}

    /** What is there now; empty if that is too much to look at. */
    static Optional<State> now(Question question) {
        try {
            FileTime interpreter =
                    Files.getLastModifiedTime(Path.of(question.interpreter().command()));
            Set<FileState> files = files(question.folder());
            return files.size() > MOST_FILES ? Optional.empty() : Optional.of(new State(interpreter, files));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The interpreter behind the one asked, if the question was passed in this state. */
    Optional<Interpreter> executable(Question question, State state) {
        return Optional.ofNullable(passed.get(question))
                .filter(known -> known.state().equals(state))
                .map(Passed::executable)
                .filter(executable -> Files.isExecutable(Path.of(executable.command())));
    }

    void keep(Question question, State state, Interpreter executable) {
        if (passed.size() >= MOST) {
            passed.clear();
        }
        passed.put(question, new Passed(state, executable));
    }

    private static Set<FileState> files(Path folder) throws IOException {
        Set<FileState> files = new HashSet<>();
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(new FileState(file, attributes.size(), attributes.lastModifiedTime()));
                return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
