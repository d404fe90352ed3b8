package org.exampleservice.harness.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Verdict;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.Plural;

/**
 * Verdicts in the XML that build servers read: a suite for each contract, a case for each backend. A case that could not
 * be run at all is an error, everything else a failure; either ends with the command that brings it back. Characters that
 * XML cannot have are shown as {@code \\u001b}. Stateless, hence thread-safe.
 */
public final class JUnitXmlReport {

    private final XMLStreamWriter xml;

    private JUnitXmlReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a document; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(List<Judged> cases, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new JUnitXmlReport(xml).write(cases);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void write(List<Judged> cases) throws XMLStreamException {
        Map<String, List<Judged>> suites = new LinkedHashMap<>();
        cases.forEach(one -> suites.computeIfAbsent(one.folder().toString(), folder -> new ArrayList<>())
                .add(one));
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute("name", "plugin-harness");
        counts(cases);
        xml.writeCharacters("\n");
        for (List<Judged> suite : suites.values()) {
            suite(suite);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void suite(List<Judged> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", cases.get(0).verdict().contract());
        counts(cases);
        attribute("skipped", "0");
        xml.writeCharacters("\n");
        for (Judged one : cases) {
            testCase(one);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void counts(List<Judged> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, "failure"));
        attribute("errors", count(cases, "error"));
        attribute("time", seconds(cases.stream().map(Judged::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private void testCase(Judged one) throws XMLStreamException {
        Verdict verdict = one.verdict();
        xml.writeStartElement("testcase");
        attribute("name", verdict.backend().isEmpty() ? "contract" : verdict.backend());
        attribute("classname", verdict.contract());
        attribute("time", seconds(one.took()));
        attribute("file", one.folder().resolve(Contract.FILE).toString().replace('\\', '/'));
        if (!verdict.passed()) {
            failure(one);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void failure(Judged one) throws XMLStreamException {
        List<Failure> failures = one.verdict().failures();
        xml.writeStartElement(element(one.verdict()));
        attribute("message", message(failures));
        attribute("type", gravest(one.verdict()).name().toLowerCase(Locale.ROOT));
        xml.writeCharacters(Visible.text(failures.stream().map(Failure::text).collect(Collectors.joining("\n\n"))
                + "\n\nAgain: " + one.command() + "\n"));
        xml.writeEndElement();
    }

    private static String message(List<Failure> failures) {
        String first = failures.get(0).text().lines().findFirst().orElse("");
        return failures.size() == 1 ? first : first + " (and " + Plural.of(failures.size() - 1, "failure") + " more)";
    }

    private static Kind gravest(Verdict verdict) {
        return verdict.failures().stream()
                .map(Failure::kind)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String element(Verdict verdict) {
        return gravest(verdict).compareTo(Kind.TIMEOUT) < 0 ? "error" : "failure";
    }

    private static String count(List<Judged> cases, String element) {
        return Long.toString(cases.stream()
                .map(Judged::verdict)
                .filter(verdict -> !verdict.passed() && element(verdict).equals(element))
                .count());
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Visible.line(value));
    }
}
