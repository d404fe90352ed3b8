package org.exampleservice.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.exampleservice.harness.testkit.Plugins;
import org.exampleservice.harness.testkit.SarifSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    @FunctionalInterface
    private interface Report {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void json_has_every_case_with_its_lines() throws IOException {
        List<Judged> cases = Cases.all(temp);

        JsonNode json = JSON.readTree(text(out -> JsonReport.write(cases, out)));

        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(json.path("passed").asInt()).isEqualTo(1);
        assertThat(json.path("failed").asInt()).isEqualTo(4);
        assertThat(json.path("cases")).hasSize(5);
        JsonNode spot = json.at("/cases/1/failures/0/spots/0");
        assertThat(spot.path("rule").asText()).isEqualTo("difference-different");
        assertThat(spot.path("file").asText()).endsWith("differs/recording.golden.json");
        assertThat(spot.path("line").asInt()).isEqualTo(5);
        assertThat(json.at("/cases/3/command").asText()).contains("'\\''");
    }

    @Test
    void junit_xml_is_valid_and_has_a_command_in_each_failure() throws Exception {
        List<Judged> cases = Cases.all(temp);

        String xml = text(out -> JUnitXmlReport.write(cases, out));

        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        assertThat(xml)
                .contains(
                        "<testsuites name=\"plugin-harness\" tests=\"5\" failures=\"3\" errors=\"1\" time=\"0.100\">");
        assertThat(xml.split("Again: java -jar plugin-harness.jar test ", -1)).hasSize(5);
        assertThat(xml)
                .contains("&lt;script&gt;alert(1)")
                .contains("\\u001b[31mred")
                .doesNotContain("\u001b");
    }

    @Test
    void coverage_stands_in_json_and_on_the_page() throws IOException {
        Judged one = Cases.green(temp, "covered", Plugins.Fine.class, Cases.ASKS_NOBODY + "coverage: {at_least: 10}\n");

        JsonNode coverage =
                JSON.readTree(text(out -> JsonReport.write(List.of(one), out))).at("/cases/0/coverage");
        HtmlReport page = new HtmlReport();
        page.add(one);

        assertThat(coverage.path("summary").asText()).isEqualTo("coverage of plugin.json: 2 of 15 entries, 13 %");
        assertThat(coverage.path("entries"))
                .hasSize(15)
                .extracting(JsonNode::toString)
                .contains(
                        "{\"kind\":\"metric\",\"name\":\"m\",\"outcome\":\"covered\"}",
                        "{\"kind\":\"metric\",\"name\":\"r\",\"outcome\":\"never\",\"why\":\"never emitted\"}");
        assertThat(text(page::write))
                .contains("<h3>Coverage</h3><p>coverage of plugin.json: 2 of 15 entries, 13 %</p>")
                .contains("<tr><td>metric r<td>never emitted");
    }

    @Test
    void alerts_stand_in_json_and_on_the_page() throws IOException {
        Path folder = Cases.contract(temp, "alerted", Plugins.Fine.class, Cases.ASKS_NOBODY);
        Path plugin = temp.resolve("plugins/Fine/plugin.json");
        Files.writeString(
                plugin,
                Files.readString(plugin).replace("{\"timeseries\": {\"key\": \"m\", \"unit\": \"Count\"}}", """
                {"timeseries": {"key": "m", "unit": "Count"}, "alert_settings": [{"alert_id": "<high>",
                 "event_type": "AVAILABILITY_EVENT", "event_name": "high", "description": "high", "threshold": 0.5,
                 "alert_condition": "ABOVE", "samples": 3, "violating_samples": 2, "dealerting_samples": 3}]}"""));
        Judged one = Cases.check(folder);
        HtmlReport page = new HtmlReport();
        page.add(one);

        assertThat(JSON.readTree(text(out -> JsonReport.write(List.of(one), out)))
                        .at("/cases/0/alerts")
                        .toString())
                .isEqualTo(
                        "[{\"alert\":\"<high>\",\"on\":\"G / D\",\"rule\":\"ABOVE 0.5, 2 of 3 samples, closes after 3\","
                                + "\"open\":[{\"opens\":2}]}]");
        assertThat(text(page::write))
                .contains("<h3>Alerts</h3><table><tr><td>alert &lt;high&gt; on G / D (ABOVE 0.5, 2 of 3 samples, closes"
                        + " after 3)<td>from minute 2 to the end");
    }

    @Test
    void sarif_points_at_lines_of_files_by_relative_names() throws IOException {
        Remarks remarks = Remarks.of(Cases.all(temp), temp);

        String log = text(out -> Sarif.write(remarks, out));
        JsonNode run = JSON.readTree(log).at("/runs/0");

        assertThat(SarifSchema.problems(log)).isEmpty();
        assertThat(SarifSchema.problems(log.replace("\"startLine\":", "\"startLine\":-")))
                .as("the schema is looked at")
                .isNotEmpty();
        assertThat(run.path("results")).allSatisfy(result -> {
            assertThat(result.path("level").asText()).isEqualTo("error");
            assertThat(result.at("/message/text").asText()).isNotBlank().doesNotContain("\u001b");
            assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.path("ruleId"));
            assertThat(result.at("/partialFingerprints/exampleservice~1v1").asText())
                    .hasSize(32);
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt())
                    .isPositive();
        });
        assertThat(run.path("results"))
                .extracting(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .contains(
                        "contracts/differs/recording.golden.json",
                        "plugins/Varied/plugin.json",
                        "contracts/unreadable/contract.yaml");
    }

    @Test
    void at_most_ten_of_a_rule_are_shown_and_the_others_counted() throws IOException {
        List<Remark> many = IntStream.rangeClosed(1, 25)
                .mapToObj(line -> new Remark("drop", Remark.Level.WARNING, "lost " + line, "a b/ü.json", line, 1))
                .toList();
        Remarks remarks = Remarks.capped(many);

        String log = text(out -> Sarif.write(remarks, out));
        JsonNode run = JSON.readTree(log).at("/runs/0");

        assertThat(SarifSchema.problems(log)).isEmpty();
        assertThat(run.path("results")).hasSize(10);
        assertThat(run.at("/properties/leftOut/drop").asInt()).isEqualTo(15);
        assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("a%20b/%C3%BC.json");
    }

    @Test
    void an_annotation_is_one_line_whatever_the_text() {
        Remark remark = new Remark("drop", Remark.Level.ERROR, "50 %\nlost\r\u001b", "a,b:c.json", 3, 2);
        StringWriter out = new StringWriter();

        GitHubReport.annotate(Remarks.capped(List.of(remark)), new PrintWriter(out, true));

        assertThat(out.toString().strip())
                .isEqualTo("::error file=a%2Cb%3Ac.json,line=3,col=2,title=drop::50 %25%0Alost\\u000d\\u001b");
    }

    @Test
    void a_summary_shows_failures_first_and_takes_no_markup_from_names() {
        String summary = GitHubReport.summary(Cases.all(temp));

        assertThat(summary)
                .startsWith("### Contracts: 1 passed, 4 failed\n")
                .contains("| **FAIL** | differs | simulator tutorial | 6 | 0 | 0 |")
                .contains("&#60;script&#62;alert&#40;1&#41;")
                .doesNotContain("<script");
        assertThat(summary.indexOf("**FAIL**")).isLessThan(summary.indexOf("| pass |"));
    }

    @Test
    void a_page_takes_no_markup_from_anybody_and_loads_nothing() throws IOException {
        HtmlReport page = new HtmlReport();
        Cases.all(temp).forEach(page::add);

        String html = text(page::write);

        assertThat(html)
                .contains("default-src 'none'")
                .contains("&lt;script&gt;alert(1)&lt;!--]]&gt;&amp;&quot;&#39;")
                .contains("G\\u001b[31mred\\u000anext\\u009b2J\\u202e\\u2028")
                .contains("undeclared-state")
                .contains("WARNING plugin: ")
                .doesNotContain("<script", "<!--", "\u001b", "\u202e", "http:", "https:", "url(", "javascript:");
        assertThat(html.indexOf("FAIL</b> differs")).isLessThan(html.indexOf("PASS</b> green"));
    }

    @Test
    void a_page_of_a_thousand_cases_is_smaller_than_a_megabyte_and_shows_each_failure() throws IOException {
        HtmlReport page = new HtmlReport();
        Judged green = Cases.green(temp, "green", Plugins.Fine.class, Cases.ASKS_NOBODY);
        Judged red = Cases.green(temp, "red", Plugins.Varied.class, Cases.ASKS_NOBODY);
        List<Judged> cases = new ArrayList<>();
        IntStream.range(0, 1000).forEach(i -> cases.add(i % 2 == 1 ? red : green));
        cases.forEach(page::add);

        String html = text(page::write);

        assertThat(html.length()).isBetween(100_000, 1_000_000);
        assertThat(html.split("<pre class=x>cycle 1: G / D / s was dropped", -1))
                .hasSize(501);
        assertThat(html).contains("Left out, since the page is full: run this case alone.");
    }
}
