package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.init.ExtensionName;
import org.exampleservice.harness.init.Language;
import org.exampleservice.harness.init.NewExtension;
import org.exampleservice.harness.python.PythonProbe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: begins an extension that passes its first contract at once. */
@Command(
        name = "init",
        description = {
            "Begins an extension: plugin.json, code, a contract and its golden, which pass at once.",
            "Java code is compiled when the extension is run; no build tool is needed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness init my-service",
            "  plugin-harness init my-service --language java --dir extensions/my-service"
        })
final class InitCommand implements Callable<Integer> {

    /** The words of the languages. */
    static final class Languages extends Words<Language> {
        Languages() {
            super("language", List.of(Language.values()), Language::word);
        }
    }

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "Name of the extension, with or without custom.remote.python. before it.")
    private String name;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            converter = Languages.class,
            completionCandidates = Languages.class,
            description = "python or java; default: python if there is a python3, else java.")
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder to write to, new or empty; default: a new one called after NAME.")
    private Optional<Path> dir = Optional.empty();

    InitCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        ExtensionName extension = name();
        Language chosen = language.orElseGet(this::atHand);
        Path folder = dir.orElseGet(() -> Path.of(extension.last()));
        PrintWriter out = spec.commandLine().getOut();
        try {
            new NewExtension(extension, chosen)
                    .write(folder)
                    .forEach(file -> out.println("wrote " + Plain.text(file.toString())));
        } catch (NewExtension.NotEmptyException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        next(folder, out);
        return ExitCode.OK.code();
    }

    private ExtensionName name() {
        try {
            return ExtensionName.of(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Language atHand() {
        return PythonProbe.onPath(environment).isPresent() ? Language.PYTHON : Language.JAVA;
    }

    private static void next(Path folder, PrintWriter out) {
        String plugin = quoted(folder.resolve(NewExtension.PLUGIN));
        out.println();
        out.println("Next:");
        out.println("  plugin-harness test " + quoted(folder));
        out.println("  plugin-harness run " + plugin + " --cycles 3");
        out.println("  plugin-harness validate " + plugin);
        out.println("  plugin-harness preview " + plugin);
    }

    private static String quoted(Path path) {
        String text = Plain.text(path.toString());
        return text.matches("[A-Za-z0-9_./:\\\\-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
