package org.exampleservice.harness.contract;

import java.nio.file.Path;

/** Writes what {@link Paths} reads: paths from the folder of the contract, as they are written on every system. */
record WrittenPaths(Path folder) {

    String of(Path path) {
        boolean alike = path.isAbsolute() == folder.isAbsolute();
        Path from = alike ? folder.normalize().relativize(path.normalize()) : path;
        String text = from.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    /** A command that is no path stays as it is; a path keeps a slash, by which it is known as one. */
    String ofCommand(String command) {
        if (!command.contains("/")) {
            return command;
        }
        String text = of(Path.of(command));
        return text.contains("/") ? text : "./" + text;
    }
}
