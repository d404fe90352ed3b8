package org.exampleservice.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.exampleservice.harness.golden.Plural;

/**
 * Verdicts as one file to open in a browser: no script, nothing loaded from anywhere, and a content security policy that
 * says so. Failed cases come first and are open. A case takes its place on the page as soon as it is added, so that its
 * run need not be kept; what does not fit into the budget is left out, passed cases first, and the page says so.
 *
 * <p>Not thread-safe.
 */
public final class HtmlReport {

    /** Characters that the details of all cases may take. */
    static final int BUDGET = 700_000;

    /** What is kept for the reasons of failures that are still to come. */
    private static final int RESERVE = BUDGET / 3;

    private static final int LONGEST = 20_000;
    private static final int SHORT = 500;

    private final List<Part> parts = new ArrayList<>();
    private int left = BUDGET;
    private long passed;

    private record Part(boolean passed, String head, String reasons, String details) {}

    /** Adds a case. */
    public void add(Judged one) {
        boolean green = one.verdict().passed();
        passed += green ? 1 : 0;
        String details = HtmlInsight.of(one.verdict().insight())
                + one.verdict().evidence().map(HtmlCase::details).orElse("");
        parts.add(new Part(
                green,
                HtmlCase.head(one.verdict()),
                affordable(HtmlCase.reasons(one, left > RESERVE ? LONGEST : SHORT)),
                affordable(details, green)));
    }

    /**
     * Writes the page; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public void write(OutputStream out) throws IOException {
        String style = style();
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>"
                + "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'sha256-"
                + hash(style)
                + "'; base-uri 'none'; form-action 'none'\"><meta name=viewport content=\"width=device-width\">"
                + "<meta name=referrer content=no-referrer><title>Contracts: "
                + (parts.size() - passed) + " failed</title><style>" + style + "</style><h1>"
                + Plural.of(parts.size(), "case") + ": <b class=p>" + passed + " passed</b>, <b class=f>"
                + (parts.size() - passed) + " failed</b></h1>");
        parts.stream().filter(part -> !part.passed()).forEach(part -> append(part, page));
        parts.stream().filter(Part::passed).forEach(part -> append(part, page));
        out.write(page.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void append(Part part, StringBuilder page) {
        page.append(part.passed() ? "<details>" : "<details open>")
                .append("<summary>")
                .append(part.head())
                .append("</summary>")
                .append(part.reasons())
                .append(part.details())
                .append("</details>\n");
    }

    private String affordable(String reasons) {
        left -= reasons.length();
        return left >= 0 ? reasons : "<p>The reasons are left out, since the page is full; --json has them.</p>";
    }

    /** Passed cases may take half of what failed ones may, so that a failed one after them finds room. */
    private String affordable(String details, boolean green) {
        int most = (left - RESERVE) / (green ? 2 : 1);
        if (details.length() > most) {
            return "<p>Left out, since the page is full: run this case alone.</p>";
        }
        left -= details.length();
        return details;
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css of this program", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
