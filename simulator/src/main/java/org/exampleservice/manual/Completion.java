package org.exampleservice.manual;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The completion script of a command line, for bash and, through its own emulation of bash, for zsh. */
public final class Completion {

    /** The shells that take it. */
    public static final List<String> SHELLS = List.of("bash", "zsh");

    private Completion() {}

    /**
     * The script, with how to use it in its first lines.
     *
     * @param line the whole command line, with its verbs
     * @param name of the command that is typed, such as an alias of {@code java -jar …}
     */
    public static String script(CommandLine line, String name) {
        String use = """
                # Completes %1$s, the name of a function or alias such as: %1$s() { java -jar /path/to/%1$s.jar "$@"; }
                # To use it, in bash or zsh: source <(java -jar /path/to/%1$s.jar completion)
                """.formatted(name);
        return use + AutoComplete.bash(name, line);
    }
}
