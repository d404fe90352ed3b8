package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.golden.Plural;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Lint;
import org.exampleservice.harness.lint.Severity;
import org.exampleservice.harness.lint.report.FindingsJson;
import org.exampleservice.harness.lint.report.FindingsSarif;
import org.exampleservice.harness.lint.report.GitHubAnnotations;
import org.exampleservice.harness.packaging.PackageLint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: everything that is wrong with extensions, all at once. */
@Command(
        name = "validate",
        description = "Tells everything that is wrong with plugin.json, and what is known to go wrong later.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness validate fixtures/plugins/example-multi",
            "  plugin-harness validate my-extension --fail-on warning --sarif findings.sarif"
        })
final class ValidateCommand implements Callable<Integer> {

    /** The words of the severities. */
    static final class Severities extends Words<Severity> {
        Severities() {
            super("severity", List.of(Severity.values()), Severity::word);
        }
    }

    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders of extensions, plugin.json files, or zips.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write the findings as SARIF 2.1.0 too.")
    private Optional<Path> sarif = Optional.empty();

    @Option(names = "--github", description = "Print annotations of GitHub instead of lines.")
    private boolean github;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Severities.class,
            completionCandidates = Severities.class,
            defaultValue = "error",
            description = "What ends with code 3: error (default), warning, info.")
    private Severity failOn;

    ValidateCommand(Paint paint) {
        this.paint = paint;
    }

    @Override
    public Integer call() throws Exception {
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(this::refuse);
        List<Finding> findings = new ArrayList<>();
        paths.stream().distinct().forEach(path -> findings.addAll(findings(path)));
        sarif.ifPresent(file -> write(file, findings));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(FindingsJson.of(paths.stream().map(Path::toString).toList(), findings));
        } else if (github) {
            GitHubAnnotations.of(findings).forEach(line -> out.println(Plain.text(line)));
        } else {
            findings.forEach(finding -> out.println(line(finding)));
            out.println(summary(findings));
        }
        boolean failed =
                findings.stream().anyMatch(finding -> finding.rule().severity().isAtLeast(failOn));
        return (failed ? ExitCode.DEFINITION : ExitCode.OK).code();
    }

    private String line(Finding finding) {
        Severity severity = finding.rule().severity();
        String word = switch (severity) {
            case ERROR -> paint.bad(severity.word());
            case WARNING -> paint.doubtful(severity.word());
            case INFO -> paint.faint(severity.word());
        };
        return Plain.text(finding.file() + ":" + finding.position()) + ": " + word + ": "
                + Plain.text(finding.message());
    }

    private void refuse(Path path) {
        throw new ParameterException(
                spec.commandLine(), "there is no " + path + "; name a folder with plugin.json, the file, or a zip");
    }

    private static List<Finding> findings(Path path) {
        return path.toString().endsWith(".zip") ? PackageLint.of(path) : Lint.of(path);
    }

    private static void write(Path file, List<Finding> findings) {
        try (OutputStream out = Files.newOutputStream(file)) {
            new FindingsSarif(Path.of(""), Version.number()).write(findings, out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private String summary(List<Finding> findings) {
        List<String> counts = Arrays.stream(Severity.values())
                .map(severity ->
                        Plural.of(count(findings, severity), severity == Severity.INFO ? "note" : severity.word()))
                .toList();
        return Plural.of(paths.stream().distinct().count(), "extension") + ": " + String.join(", ", counts)
                + (findings.isEmpty() ? "" : ". What a rule means: plugin-harness explain RULE");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
