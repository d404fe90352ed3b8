package org.exampleservice.harness.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.report.Bundles;
import org.exampleservice.harness.report.GitHubReport;
import org.exampleservice.harness.report.HtmlReport;
import org.exampleservice.harness.report.JUnitXmlReport;
import org.exampleservice.harness.report.JsonReport;
import org.exampleservice.harness.report.Judged;
import org.exampleservice.harness.report.Remarks;
import org.exampleservice.harness.report.Sarif;
import picocli.CommandLine.Option;

/** The reports that {@code test} writes beside its text; any number at once. */
final class ReportOptions {

    private static final String STDOUT = "-";

    @Option(names = "--json", paramLabel = "FILE", description = "Write the verdicts as JSON; - for the output.")
    private Optional<String> json = Optional.empty();

    @Option(names = "--junit-xml", paramLabel = "FILE", description = "Write the verdicts as JUnit XML.")
    private Optional<Path> junitXml = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with timelines, drops and requests.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write the lines to mend as SARIF 2.1.0.")
    private Optional<Path> sarif = Optional.empty();

    @Option(
            names = "--github",
            description = "Print annotations and a step summary for GitHub; the default under GITHUB_ACTIONS.")
    private boolean github;

    @Option(names = "--bundles", paramLabel = "DIR", description = "Write a bundle of each failed case, for repro.")
    private Optional<Path> bundles = Optional.empty();

    private final List<Judged> cases = new ArrayList<>();
    private final HtmlReport page = new HtmlReport();

    /** Whether the text for people must stay off the output. */
    boolean ownsOutput() {
        return json.filter(STDOUT::equals).isPresent();
    }

    /** Takes in a case, and lets go of its recording. */
    void add(Judged one, PrintWriter text) {
        if (html.isPresent()) {
            page.add(one);
        }
        bundles.ifPresent(folder -> bundle(one, folder, text));
        cases.add(one.alone());
    }

    private static void bundle(Judged one, Path folder, PrintWriter text) {
        Optional<Path> file = Bundles.write(one, folder);
        file.ifPresent(written -> text.println("      bundle: " + Plain.text(written.toString()) + ", see repro"));
        if (file.isEmpty()
                && !one.verdict().passed()
                && one.verdict().evidence().isPresent()) {
            text.println(
                    !Bundles.isPlayable(one)
                            ? "      no bundle: coverage is counted over all variants, and a bundle plays one. Run them again: "
                                    + one.command()
                            : "      no bundle: a secret of it is shorter than 4 characters, so it cannot be found in texts and"
                                    + " taken out. Use a longer one");
        }
    }

    /** Writes what was asked for. */
    void write(Map<String, String> environment, PrintStream stdout, PrintWriter text) {
        Path root = Path.of(environment.getOrDefault("GITHUB_WORKSPACE", ""));
        Remarks remarks = Remarks.of(cases, root);
        json.ifPresent(file -> {
            if (file.equals(STDOUT)) {
                write("the output", () -> JsonReport.write(cases, stdout));
            } else {
                write(Path.of(file), out -> JsonReport.write(cases, out));
            }
        });
        junitXml.ifPresent(file -> write(file, out -> JUnitXmlReport.write(cases, out)));
        html.ifPresent(file -> write(file, page::write));
        sarif.ifPresent(file -> write(file, out -> Sarif.write(remarks, out)));
        if (github || "true".equals(environment.get("GITHUB_ACTIONS"))) {
            GitHubReport.annotate(remarks, text);
            Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                    .filter(file -> !file.isEmpty())
                    .ifPresent(file -> write(
                            file,
                            () -> Files.writeString(
                                    Path.of(file),
                                    GitHubReport.summary(cases),
                                    StandardCharsets.UTF_8,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.APPEND)));
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    private static void write(Path file, Writing writing) {
        write(file.toString(), () -> {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
        });
    }

    private static void write(String name, Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + name, e);
        }
    }
}
