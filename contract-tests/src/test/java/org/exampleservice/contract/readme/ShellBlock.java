package org.exampleservice.contract.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands between <code>```sh</code> and <code>```</code>, one a line.
 *
 * @param mark the comment in the line before, such as {@code tutorial}; empty if there is none
 */
record ShellBlock(String mark, List<String> lines) {

    private static final Pattern MARK = Pattern.compile("<!-- (.*) -->");

    ShellBlock {
        lines = List.copyOf(lines);
    }

    static List<ShellBlock> all(Path markdown) throws IOException {
        List<ShellBlock> blocks = new ArrayList<>();
        List<String> lines = null;
        String mark = "";
        String before = "";
        for (String line : Files.readAllLines(markdown)) {
            if (line.startsWith("```")) {
                if (lines != null) {
                    blocks.add(new ShellBlock(mark, lines));
                }
                Matcher comment = MARK.matcher(before);
                mark = comment.matches() ? comment.group(1) : "";
                lines = line.equals("```sh") ? new ArrayList<>() : null;
            } else if (lines != null) {
                lines.add(line);
            }
            before = line;
        }
        return blocks;
    }

    ShellBlock without(String prefix) {
        return new ShellBlock(
                mark, lines.stream().map(line -> line.replace(prefix, "")).toList());
    }
}
