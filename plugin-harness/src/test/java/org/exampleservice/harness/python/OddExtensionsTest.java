package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real extensions do and nobody would think of (real-plugins.md 2.3, 2.4). */
class OddExtensionsTest {

    @TempDir
    private Path folder;

    @Test
    void what_it_says_of_its_own_folder_is_the_same_in_every_run() {
        Extension extension = Extension.query(folder, """
                        import warnings
                        print(os.path.abspath("data.txt"))
                        logger.info("in %s", os.getcwd())
                        warnings.warn("old")
                        """);

        assertThat(Extension.said(extension.run(1)))
                .startsWith("data.txt\nin .\nstderr: probe.py:")
                .contains("UserWarning: old")
                .isEqualTo(Extension.said(extension.run(1)));
    }

    @Test
    void every_form_in_which_real_extensions_make_a_call_is_understood() {
        Cycle cycle = Extension.query(folder, """
                import ruxit.api.selectors
                tb = self.topology_builder
                k = tb.create_group(identifier="K", group_name="Keyed")
                one, two = k.create_device("one"), k.create_device(identifier="two")
                three, four = k.create_device("three", "Three"), k.create_device(identifier="four", display_name="Four")
                five = k.create_element("five", "Five")
                one.absolute("a", 1); one.absolute(key="a", value=2); one.absolute("d", 3, {"x": "p"})
                one.absolute("d", 4, dimensions={"x": "q"}); one.absolute(key="d", dimensions={"x": "r"}, value=5)
                one.absolute(**{"key": "d", "value": "6", "dimensions": {"x": "s"}}); k.absolute(key="a", value=7)
                two.relative("a", 1); two.relative(key="d", value=1, dimensions={"x": "p"}); k.per_second("a", 1)
                two.per_second("d", 1, dimensions={"x": "q"}); two.state_metric("s.state", "UP", dimensions={})
                two.state_metric(key="s.state", value=1)
                three.stat_counter(key="a", value=StatCounterDataPoint(min=1, max=2, sum=3, count=4))
                three.report_property("p", "v"); k.report_property(key="p", value="v")
                four.add_endpoint("10.0.0.1"); four.add_endpoint("10.0.0.2", 80); four.add_endpoint(ip="10.0.0.3", port=81)
                four.add_endpoint("10.0.0.4", 82, dnsNames=["a.b"]); four.add_endpoint(ip="::1", port=None, dnsNames=("c",))
                five.report_custom_info_event("D"); five.report_custom_info_event(title="T")
                five.report_error_event(title="T", description="D", properties={"k": "v"})
                five.report_availability_event("D", "T", properties={}); five.report_performance_event("D", "T", {"k": "v"})
                five.report_resource_contention_event(description="D", title="T")
                five.report_custom_annotation_event(description="D", source="S")
                five.report_custom_deployment_event(source="S", project="P", version="1", ci_link="C",
                                                    remediation_action_link="R", deployment_name="N", properties={})
                self.results_builder.report_error_event("D", "T", entity_selector=ruxit.api.selectors.ExplicitSelector(
                    k.id, ruxit.api.selectors.EntityType.CUSTOM_DEVICE_GROUP))
                print("%s %s %s" % (k.name, one.name, four.name))
                """).run(1).cycles().get(0);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(Extension.said(cycle)).containsExactly("Keyed one Four");
        assertThat(cycle.tally().dropped()).isZero();
        assertThat(kinds(cycle))
                .isEqualTo(Map.of("Metric", 14L, "Property", 2L, "Endpoint", 5L, "Event", 9L, "Topology", 8L));
    }

    @Test
    void modules_of_its_own_may_have_the_names_of_any_others() {
        Extension extension = Extension.query(folder, """
                import csv, email, queue, calls, clock, run, output, shutil, generated
                d.absolute("a", csv.X + email.X + queue.X + calls.X + clock.X + run.X + output.X + generated.X)
                """);
        Stream.of("csv", "email", "queue", "calls", "clock", "run", "output", "generated", "tokenize", "zipfile")
                .forEach(name -> extension.with(name + ".py", "X = 1\n"));

        Cycle cycle = extension.run(1).cycles().get(0);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.tally().emitted()).isEqualTo(3);
    }

    @Test
    void numbers_and_texts_may_be_of_any_kind_that_python_takes_for_one() {
        Cycle cycle = Extension.query(folder, """
                import collections, decimal, fractions

                class Text(str):
                    pass

                class Number:
                    def __float__(self):
                        return 7.0

                d.absolute("a", "\\u0665"); d.absolute("a", "1_000"); d.absolute("a", fractions.Fraction(1, 2))
                d.absolute("a", Number()); d.absolute(Text("a"), Text("5")); d.absolute("a", b"6")
                d.absolute("d", decimal.Decimal("2.5"), collections.OrderedDict(x=Text("é")))
                d.report_property(Text("k"), "\\U0001F600 \\x00")
                """).run(1).cycles().get(0);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.entries())
                .extracting(Entry::emission)
                .filteredOn(Emission.Metric.class::isInstance)
                .extracting(metric -> Values.text(((Emission.Metric) metric).value()))
                .isEqualTo(List.of("5.0", "1000.0", "0.5", "7.0", "5.0", "6.0", "2.5"));
    }

    @Test
    void a_number_that_is_none_is_no_text() {
        Cycle cycle = Extension.query(folder, """
                import decimal
                d.absolute("a", float("nan")); d.absolute("a", -float("inf")); d.absolute("a", decimal.Decimal("Infinity"))
                d.state_metric("s.state", float("nan"))
                """).run(1).cycles().get(0);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.findings()).isEmpty();
        assertThat(cycle.entries())
                .extracting(Entry::emission)
                .filteredOn(Emission.Metric.class::isInstance)
                .extracting(metric -> Values.text(((Emission.Metric) metric).value()))
                .isEqualTo(List.of("NaN", "-Infinity", "Infinity", "NaN"));
        assertThat(cycle.log())
                .extracting(LogLine::message)
                .contains("Unknown numeric value for state metric (metric s.state and value nan) ['UP', 'DOWN']");
    }

    @Test
    void what_a_thread_reports_after_its_query_counts_for_the_next() {
        List<Cycle> cycles = Extension.query(folder, """
                if n == 1:
                    self.go = threading.Event()
                    self.thread = threading.Thread(target=lambda: (self.go.wait(), d.absolute("a", 5)))
                    self.thread.start()
                else:
                    self.go.set(); self.thread.join()
                """).run(2).cycles();

        assertThat(cycles).extracting(Cycle::status).containsOnly(Status.OK);
        assertThat(kinds(cycles.get(0))).isEqualTo(Map.of("Topology", 2L));
        assertThat(kinds(cycles.get(1))).isEqualTo(Map.of("Topology", 2L, "Metric", 1L));
    }

    @Test
    void a_class_that_forgets_its_base_or_a_query_without_arguments_fails_as_in_python() {
        assertThat(status("def __init__(self, **kwargs): pass\ndef query(self, **kwargs): self.topology_builder"))
                .isEqualTo("ERROR_UNKNOWN: 'Probe' object has no attribute 'topology_builder'");
        assertThat(status("def query(self): pass"))
                .endsWith("query() got an unexpected keyword argument 'activation_context'");
        assertThat(status("def query(self, **kwargs):\n    sys.modules.clear()\n    raise KeyboardInterrupt('key')"))
                .isEqualTo("ERROR_UNKNOWN: key");
    }

    private String status(String members) {
        return Extension.members(folder, members)
                .run(1)
                .cycles()
                .get(0)
                .status()
                .toString();
    }

    private static Map<String, Long> kinds(Cycle cycle) {
        return cycle.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.emission().getClass().getSimpleName(), Collectors.counting()));
    }
}
