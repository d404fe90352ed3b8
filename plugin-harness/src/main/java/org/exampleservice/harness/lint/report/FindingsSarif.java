package org.exampleservice.harness.lint.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.lint.Finding;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.lint.RuleHelp;
import org.exampleservice.harness.lint.Severity;
import org.exampleservice.harness.sarif.SarifLog;
import org.exampleservice.harness.sarif.SarifResult;
import org.exampleservice.harness.sarif.SarifRule;

/**
 * Findings as SARIF 2.1.0: every rule with its page of help, paths relative to a folder where that can be, and a
 * fingerprint that a moved line leaves as it is. Immutable, hence thread-safe.
 */
public final class FindingsSarif {

    private final Path base;
    private final String version;

    /**
     * @param base the folder that paths are made relative to
     * @param version of the kit: {@code 0.1.0}
     */
    public FindingsSarif(Path base, String version) {
        this.base = base.toAbsolutePath().normalize();
        this.version = version;
    }

    /**
     * Writes the log with a line end; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(List<Finding> findings, OutputStream out) throws IOException {
        List<SarifRule> rules = Rule.all().stream().map(FindingsSarif::rule).toList();
        List<SarifResult> results = findings.stream().map(this::result).toList();
        new SarifLog(version, rules, results, Map.of()).write(out);
    }

    private static SarifRule rule(Rule rule) {
        return new SarifRule(rule.id(), rule.text() + ".", RuleHelp.of(rule), level(rule.severity()));
    }

    private SarifResult result(Finding finding) {
        return new SarifResult(
                finding.rule().id(),
                level(finding.rule().severity()),
                finding.message(),
                file(finding.file()),
                finding.position().line(),
                finding.position().column(),
                finding.what());
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.word();
    }

    /** Relative to the base if it is in it; a path inside a package stays as it is. */
    private String file(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return (path.startsWith(base) ? base.relativize(path) : path).toString().replace('\\', '/');
    }
}
