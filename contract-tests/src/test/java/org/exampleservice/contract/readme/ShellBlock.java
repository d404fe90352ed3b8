package org.exampleservice.contract.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands between <code>```sh</code> and <code>```</code>, one a line. */
record ShellBlock(List<String> lines) {

    ShellBlock {
        lines = List.copyOf(lines);
    }

    static List<ShellBlock> all(Path markdown) throws IOException {
        List<ShellBlock> blocks = new ArrayList<>();
        List<String> lines = null;
        for (String line : Files.readAllLines(markdown)) {
            if (line.startsWith("```")) {
                if (lines != null) {
                    blocks.add(new ShellBlock(lines));
                }
                lines = line.equals("```sh") ? new ArrayList<>() : null;
            } else if (lines != null) {
                lines.add(line);
            }
        }
        return blocks;
    }

    ShellBlock without(String prefix) {
        return new ShellBlock(
                lines.stream().map(line -> line.replace(prefix, "")).toList());
    }
}
