package org.exampleservice.harness.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.exampleservice.harness.sarif.SarifLog;
import org.exampleservice.harness.sarif.SarifResult;
import org.exampleservice.harness.sarif.SarifRule;

/**
 * Remarks as SARIF 2.1.0. A result is known again by rule, file and text, so that one that moves within its file is no new
 * one. Stateless, hence thread-safe.
 */
public final class Sarif {

    private Sarif() {}

    /**
     * Writes a log with one run; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Remarks remarks, OutputStream out) throws IOException {
        List<SarifRule> rules = remarks.shown().stream()
                .map(Remark::rule)
                .distinct()
                .map(SarifRule::named)
                .toList();
        List<SarifResult> results = remarks.shown().stream().map(Sarif::result).toList();
        new SarifLog("", rules, results, remarks.leftOut()).write(out);
    }

    private static SarifResult result(Remark remark) {
        return new SarifResult(
                remark.rule(),
                remark.level().word(),
                Visible.text(remark.text()),
                remark.file(),
                remark.line(),
                remark.column(),
                remark.text());
    }
}
