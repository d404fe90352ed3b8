package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.exampleservice.harness.activegate.DeployedEndpoint;
import org.exampleservice.harness.activegate.EndpointForm;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.lint.Severity;
import org.exampleservice.harness.packaging.PackageLimits;
import org.exampleservice.harness.packaging.PackageRefusedException;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.packaging.upload.ServerAddress;
import org.exampleservice.harness.packaging.upload.Upload;
import org.exampleservice.harness.packaging.upload.UploadOptions;
import org.exampleservice.harness.packaging.upload.UploadResult;
import org.exampleservice.harness.packaging.upload.UploadToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole tutorial in one command, and then its pages. */
@Command(
        name = "demo",
        description =
                "Goes through the whole tutorial: simulator, build, upload, endpoint, twelve hours; then shows pages.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  plugin-harness demo", "  plugin-harness demo --hours 1 --exit"})
final class DemoCommand implements Callable<Integer> {

    private static final int MINUTES_OF_HOUR = 60;
    private static final int MOST_HOURS = 24;
    private static final Map<String, Object> FORM = Map.of("event_interval", 3, "alert_interval", 10);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keeps everything; default: a folder that is removed at the end.")
    private Optional<Path> dataDir = Optional.empty();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "N",
            defaultValue = "0",
            description = "Port of the pages on loopback; default: any free one.")
    private int port;

    @Option(
            names = "--hours",
            paramLabel = "N",
            defaultValue = "12",
            description = "Simulated hours, 1 to 24; default: 12.")
    private int hours;

    @Option(names = "--java", description = "Run the extension's twin in Java, also where there is a Python.")
    private boolean java;

    @Option(names = "--exit", description = "End when the tutorial is over; default: when told to.")
    private boolean exit;

    @Mixin
    private PythonOption python;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535 || hours < 1 || hours > MOST_HOURS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port is 0 to 65535, and --hours is 1 to " + MOST_HOURS + "; give such numbers");
        }
        try {
            Path folder = dataDir.isPresent() ? dataDir.get() : Files.createTempDirectory("plugin-harness-demo");
            DemoWorld world = DemoWorld.start(folder, dataDir.isEmpty(), port, python.options());
            Thread ending = new Thread(world::close, "demo-end");
            Runtime.getRuntime().addShutdownHook(ending);
            try (world) {
                ExitCode code = go(world, folder);
                if (!exit) {
                    new CountDownLatch(1).await();
                }
                return code.code();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the demo's files", e);
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED.code();
        }
    }

    private ExitCode go(DemoWorld world, Path folder) throws IOException {
        tell("simulator", "EXAMPLE_SERVICE at " + world.simulator().url());
        DemoExtension extension = DemoExtension.in(folder, java, python.options());
        tell("validate", findings(extension.folder()));
        Path zip = extension.build(folder.resolve("packages"));
        tell("build", zip + (extension.python() ? "" : " (the twin in Java)"));
        tell("activegate", world.server().uri().toString());
        tell("upload", upload(world, zip).text());
        tell("again", again(world, zip));
        if (world.gate().get(DemoExtension.NAME).endpoints().isEmpty()) {
            world.gate().create(DemoExtension.NAME, new EndpointForm("Demo", true, FORM));
        }
        world.gate().step(hours * MINUTES_OF_HOUR);
        DeployedEndpoint endpoint =
                world.gate().get(DemoExtension.NAME).endpoints().get(0);
        tell("endpoint", endpoint.name() + ": " + endpoint.status());
        tell(
                "time",
                hours * MINUTES_OF_HOUR + " minutes, until "
                        + world.gate().clock().now());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Pages: " + world.server().uri());
        out.println("They ask for the token, which is in "
                + Plain.text(world.gate().tokenFile().toString()) + ", when they are to change something.");
        out.println(exit ? "Done." : "Ctrl-C ends it.");
        out.flush();
        return endpoint.status().state().isFine() ? ExitCode.OK : ExitCode.PLUGIN;
    }

    private static String findings(Path extension) {
        List<Finding> all = Lint.of(extension);
        long errors = all.stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .count();
        return errors + " errors, " + (all.size() - errors) + " other findings in plugin.json";
    }

    /** Over HTTP, as the command upload does. */
    private static UploadResult upload(DemoWorld world, Path zip) {
        UploadedPackage content = UploadedPackage.read(zip, PackageLimits.DEFAULT);
        UploadToken token = UploadToken.find(
                Optional.empty(),
                Optional.of(world.gate().tokenFile()),
                Map.of(),
                world.gate().tokenFile());
        UploadOptions options = new UploadOptions(Duration.ofMinutes(1), 1, true);
        return new Upload(content, token, options, line -> {})
                .to(List.of(ServerAddress.of(world.server().uri().toString())));
    }

    /** The same version a second time. */
    private static String again(DemoWorld world, Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            world.gate().check(in, Optional.of(zip.getFileName().toString()));
            return "taken, which it must not be; please report it";
        } catch (PackageRefusedException e) {
            return "refused: " + e.getMessage();
        }
    }

    private void tell(String step, String text) {
        spec.commandLine().getOut().printf("%-11s %s%n", step, Plain.text(text).strip());
        spec.commandLine().getOut().flush();
    }
}
