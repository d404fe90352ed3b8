package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.packaging.PackageLimits;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.packaging.upload.ModuleFolder;
import org.exampleservice.harness.packaging.upload.ServerAddress;
import org.exampleservice.harness.packaging.upload.Upload;
import org.exampleservice.harness.packaging.upload.UploadOptions;
import org.exampleservice.harness.packaging.upload.UploadResult;
import org.exampleservice.harness.packaging.upload.UploadToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code upload}: sends a package to a server. */
@Command(
        name = "upload",
        description = "Uploads the package of an extension; never twice, and without showing the token.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness upload custom.remote.python.x.zip -s https://host -T token.txt",
            "  plugin-harness upload -s http://127.0.0.1:9999 -T token.txt"
        })
final class UploadCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Supplier<Optional<String>> askToken;
    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ZIP",
            description = "The package; default: what build made of the plugin.json that lies here.")
    private Optional<Path> zip = Optional.empty();

    @Option(
            names = {"-s", "--server"},
            paramLabel = "URL",
            description = "Server; may be repeated, the first that takes it has it. Default: plugin_sdk.conf.")
    private List<String> servers = List.of();

    @Option(
            names = {"-t", "--token"},
            paramLabel = "TOKEN",
            description = "Token; others on this machine can see it, so rather use a file.")
    private Optional<String> token = Optional.empty();

    @Option(
            names = {"-T", "--token-file"},
            paramLabel = "FILE",
            description = "File with the token; default: the one that " + UploadToken.VARIABLE
                    + " names, else it is asked for.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = {"--no-cert-ver", "--no_cert_ver"},
            description = "Do not verify the server's certificate.")
    private boolean unchecked;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Seconds that a request may take; default: 60.")
    private long timeoutSeconds;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often a server that was not reached is tried again; default: 1.")
    private int retries;

    UploadCommand(Map<String, String> environment, Supplier<Optional<String>> askToken, Paint paint) {
        this.environment = environment;
        this.askToken = askToken;
        this.paint = paint;
    }

    @Override
    public Integer call() {
        if (timeoutSeconds < 1 || retries < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--timeout is at least 1 and --retries at least 0; give such numbers");
        }
        ModuleFolder module = ModuleFolder.of(environment);
        List<ServerAddress> addresses = (servers.isEmpty() ? module.servers() : servers)
                .stream().map(ServerAddress::of).toList();
        UploadedPackage content = UploadedPackage.read(zip(), PackageLimits.DEFAULT);
        UploadToken secret = UploadToken.find(token, tokenFile, environment, module.tokenFile(), askToken);
        UploadOptions options = new UploadOptions(Duration.ofSeconds(timeoutSeconds), 1 + retries, !unchecked);
        PrintWriter err = spec.commandLine().getErr();
        UploadResult result = send(content, secret, options, addresses);
        boolean done = result.kind() == UploadResult.Kind.UPLOADED;
        PrintWriter to = done ? spec.commandLine().getOut() : err;
        result.text()
                .lines()
                .forEach(line -> to.println(done ? Plain.text(line) : HarnessCommand.NAME + ": " + Plain.text(line)));
        return exitCode(result.kind()).code();
    }

    private UploadResult send(
            UploadedPackage content, UploadToken secret, UploadOptions options, List<ServerAddress> addresses) {
        PrintWriter out = spec.commandLine().getOut();
        try (UploadProgress progress =
                new UploadProgress(out, spec.commandLine().getErr(), paint.live())) {
            return new Upload(content, secret, options, progress).to(addresses);
        }
    }

    private static ExitCode exitCode(UploadResult.Kind kind) {
        return switch (kind) {
            case UPLOADED -> ExitCode.OK;
            case REFUSED -> ExitCode.DEFINITION;
            case FAILED, UNCERTAIN -> ExitCode.ENVIRONMENT;
        };
    }

    private Path zip() {
        Path file = zip.orElseGet(UploadCommand::built);
        if (Files.isDirectory(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the package " + file
                            + " is a folder, and a package is a zip; name the zip in it, which build made");
        }
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), "plugin zip file is missing: there is no " + file + "; build it first");
        }
        return file;
    }

    private static Path built() {
        Path here = Path.of("plugin.json");
        return Files.isRegularFile(here)
                ? Path.of("plugin_deployment", DefinitionReader.read(here).name() + ".zip")
                : Path.of("plugin_deployment", "plugin.zip");
    }
}
