package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.packaging.ExtensionBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code build}: the package of a Python extension, as the SDK builds it. */
@Command(
        name = "build",
        description = "Builds the package of a Python extension, as folder and as zip, and prints the zip's path.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness build fixtures/plugins/py-example-multi --out target/packages",
            "  plugin-harness build my-extension --wheels wheels"
        })
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = ".", description = "The extension; default: here.")
    private Path source;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "plugin_deployment",
            description = "Gets the folder and the zip; default: plugin_deployment.")
    private Path out;

    @Option(
            names = "--wheels",
            paramLabel = "DIR",
            description = "Folder of wheels for what source.install_requires names.")
    private Optional<Path> wheels = Optional.empty();

    @Option(names = "--no-dependencies", description = "Pack nothing but the extension itself.")
    private boolean bare;

    @Override
    public Integer call() {
        if (!Files.exists(source)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no " + source + "; name a folder with plugin.json");
        }
        PrintWriter err = spec.commandLine().getErr();
        Path zip = new ExtensionBuild(source, out, wheels, !bare, line -> err.println(Plain.text(line))).build();
        spec.commandLine().getOut().println(Plain.text(zip.toString()));
        return ExitCode.OK.code();
    }
}
