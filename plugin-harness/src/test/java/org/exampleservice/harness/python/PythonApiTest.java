package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of the Python API, their argument forms and their errors (sdk.md 5.4 to 5.10, real-plugins.md 2). */
class PythonApiTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from ruxit.api.base_plugin import RemoteBasePlugin",
                "from ruxit.api.exceptions import AuthException, ConfigException, NothingToReportException",
                "import ruxit.api.exceptions; ruxit.api.exceptions.AuthException('x')",
                "import ruxit.api.selectors; ruxit.api.selectors.ExplicitSelector(1, ruxit.api.selectors.EntityType.HOST)",
                "from ruxit.api.selectors import ExplicitSelector, EntityType",
                "from ruxit.api.data import PluginMeasurement, MEAttribute, PluginProperty, StatCounterDataPoint",
                "from ruxit.api.events import Event, EventMetadata",
                "from ruxit.api.topology_builder import Device, Group",
                "from ruxit.select_plugins import BaseActivationContext, selectors",
                "from generated.Probe import SStateEnum, SStateMetric; d.state_metric('s.state', SStateEnum.UP)"
            })
    void every_import_of_real_extensions_works(String statement) {
        Cycle cycle = query(statement);

        assertThat(cycle.status()).isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.absolute('a', 1) | a 1.0",
                "d.absolute('a', 2.5) | a 2.5",
                "d.absolute('a', '1.6e+10\\n') | a 1.6E10",
                "d.absolute(key='a', value=True) | a 1.0",
                "d.absolute(value=5, key='a', dimensions={}) | a 5.0",
                "d.absolute('a', 10 ** 20) | a 1.0E20",
                "d.absolute('a', float('nan')) | a NaN",
                "import decimal; d.absolute('a', decimal.Decimal('0.5')) | a 0.5",
                "g.absolute('d', 7, {'x': 'é'}) | d 7.0 {x=é}",
                "d.absolute(**{'key': 'd', 'value': 1, 'dimensions': {'x': 'y'}}) | d 1.0 {x=y}",
                "d.state_metric('s.state', 'DOWN') | s.state DOWN",
                "d.state_metric('s.state', 1) | s.state DOWN",
                "d.state_metric('s.state', enum.Enum('E', [('A', 'UP')]).A) | s.state UP",
                "d.state_metric('s.state', enum.IntEnum('E', [('A', 1)]).A) | s.state DOWN",
                "d.stat_counter('a', StatCounterDataPoint(1, 3, 6.5, count=4)) | a 1.0..3.0 6.5/4.0"
            })
    void values_are_converted_as_the_runtime_converts_them(String call, String emitted) {
        Cycle cycle = query(call);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(metrics(cycle)).containsExactly(emitted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.absolute(5, 1) | TypeError | key must be an unicode object, got, <class 'int'> instead | absolute(5)",
                "d.absolute('a', None) | TypeError | value must be convertable to float, got <class 'NoneType'> instead"
                        + " | absolute(a)",
                "d.absolute('a', []) | TypeError | value must be convertable to float, got <class 'list'> instead"
                        + " | absolute(a)",
                "d.relative('a', 'x') | ValueError | could not convert string to float: 'x' | relative(a)",
                "d.state_metric('s.state', None) | TypeError | value must be convertable to float, got <class 'NoneType'>"
                        + " instead | state_metric(s.state)",
                "d.absolute('d', 1, {'x': 5}) | TypeError | Each dimensions key, and value must be unicode object, got"
                        + " <class 'int'> instead | absolute(d)",
                "d.report_property('k', {}) | TypeError | value must be an unicode object or None type, got, <class"
                        + " 'dict'> instead | report_property(k)",
                "g.create_device('D') | ValueError | Device D already exist, id: 14166443914486513318"
                        + " | create_device(D)",
                "g.create_device(5) | TypeError | Wrong argument type it has to be string! | create_device(5)",
                "g.create_device('E', 5) | TypeError | Wrong argument type it has to be string! | create_device(E)",
                "self.topology_builder.create_group(5, 'n') | TypeError | Wrong argument type it has to be string!"
                        + " | create_group(5)",
                "d.absolute('a', 10 ** 400) | OverflowError | int too large to convert to float | absolute(a)",
                "d.absolute('d', 1, ['x', 'y']) | AttributeError | 'list' object has no attribute 'items' | absolute(d)",
                "d.stat_counter('a', StatCounterDataPoint(1, 2, 3, None)) | TypeError | min, max, sum and count of a"
                        + " StatCounterDataPoint must be numbers, got StatCounterDataPoint(min=1, max=2, sum=3,"
                        + " count=None) (sdk.md 5.6) | stat_counter(a)",
                "d.report_error_event(ValueError('x'), 'T') | TypeError | the description of an event must be text, got"
                        + " <class 'ValueError'> instead (sdk.md 5.10) | report_error_event(T)",
                "d.report_error_event('D', 'T', ['k']) | AttributeError | 'list' object has no attribute 'items'"
                        + " | report_error_event(T)",
                "d.add_endpoint('1.2.3.4', port_list=5) | TypeError | 'int' object is not iterable"
                        + " | add_endpoint(1.2.3.4)",
                "self.results_builder.absolute('a', 1) | ValueError | a remote extension names the entity:"
                        + " entity_selector=ExplicitSelector(id, type) (sdk.md 5.9) | results_builder(NoneType)",
                "self.results_builder.absolute('a', 1, entity_selector=ExplicitSelector(g.id, EntityType.HOST))"
                        + " | ValueError | a remote extension reports on CUSTOM_DEVICE or CUSTOM_DEVICE_GROUP, not on"
                        + " HOST (sdk.md 5.9) | results_builder(ExplicitSelector)",
                "d.add_endpoint('1.2.3.4', 65535) | ConfigException | Port number must be between 1 and 65535"
                        + " | add_endpoint(1.2.3.4)",
                "d.add_endpoint('1.2.3.4', 'x') | ConfigException | Given port: 'x' cannot to be converted to int."
                        + " | add_endpoint(1.2.3.4)"
            })
    void a_refusal_is_raised_at_the_call_and_recorded(String call, String type, String text, String recorded) {
        Cycle cycle = query("try:\n    " + call + "\nexcept Exception as e:\n    print(type(e).__name__, '|', e)");

        assertThat(Extension.said(cycle))
                .containsExactly(type + " | " + text.replaceFirst("id: .*", idOf(text, cycle)));
        assertThat(cycle.entries())
                .filteredOn(entry -> entry.emission() instanceof Emission.Call)
                .extracting(entry -> ((Emission.Call) entry.emission()).call(), PythonApiTest::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(recorded, DropReason.REFUSED_CALL));
    }

    @Test
    void the_first_argument_of_an_event_is_its_description() {
        Cycle cycle = query("""
                d.report_error_event("What", "Title", properties={"k": "v"})
                d.report_custom_info_event("only a description")
                d.report_custom_deployment_event(source="s", project="p", deployment_name="n")
                """);

        assertThat(cycle.entries())
                .map(Entry::emission)
                .filteredOn(Emission.Event.class::isInstance)
                .extracting(event -> ((Emission.Event) event).texts().toString())
                .containsExactly(
                        "{description=What, title=Title}",
                        "{description=only a description}",
                        "{deployment_name=n, project=p, source=s}");
    }

    @Test
    void event_properties_are_a_map_of_texts() {
        Cycle cycle = query("""
                for properties in (None, {"k": 5}):
                    try:
                        d.report_error_event("What", "Title", properties)
                    except TypeError as e:
                        print(e)
                """);

        assertThat(Extension.said(cycle))
                .containsExactly(
                        "'NoneType' object is not iterable; properties must be a dict",
                        "event property keys and values must be text, got <class 'int'> instead (sdk.md 5.10)");
    }

    @Test
    void a_number_given_as_text_is_named_once_for_each_metric() {
        List<Cycle> cycles = Extension.query(folder, """
                d.absolute("a", " 850\\n")
                d.absolute("a", "851")
                d.relative("d", "1.6e+10", {"x": "y"})
                d.state_metric("s.state", "UP")
                """).run(2).cycles();

        assertThat(cycles.get(0).findings())
                .containsExactly(
                        new Finding(
                                "number-as-text",
                                "absolute(a) was given the text '850', which the runtime converts to a number (sdk.md"
                                        + " 5.6); give a number, so that a text that is none is noticed where it comes"
                                        + " from"),
                        new Finding(
                                "number-as-text",
                                "relative(d) was given the text '1.6e+10', which the runtime converts to a number"
                                        + " (sdk.md 5.6); give a number, so that a text that is none is noticed where it"
                                        + " comes from"));
        assertThat(cycles.get(1).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g.report_property('k', {'a': 1}) | G: report_property(k) | value must be an unicode object or None type,"
                        + " got, <class 'dict'> instead",
                "d.report_property('k', 5) | G / D: report_property(k) | value must be an unicode object or None type,"
                        + " got, <class 'int'> instead",
                "d.report_error_event('d', 't', {'k': 5}) | G / D: report_error_event(t) | event property keys and"
                        + " values must be text, got <class 'int'> instead (sdk.md 5.10)"
            })
    void what_is_no_text_where_text_is_due_is_raised_and_named(String call, String where, String why) {
        Cycle cycle = query("try:\n    " + call + "\nexcept TypeError as e:\n    print(e)");

        assertThat(Extension.said(cycle)).containsExactly(why);
        assertThat(cycle.findings())
                .containsExactly(new Finding(
                        "not-text",
                        where + " was refused: " + why
                                + ". The runtime raises this into the extension ("
                                + (call.contains("_event(") ? "sdk.md 5.10" : "sdk.md 5.7") + "); give str(value)"));
    }

    @Test
    void an_identifier_that_is_a_number_is_named() {
        Cycle cycle = query("try:\n    g.create_device(5)\nexcept TypeError as e:\n    print(e)");

        assertThat(cycle.findings())
                .containsExactly(new Finding(
                        "not-text",
                        "G: create_device(5) was refused: Wrong argument type it has to be string. The runtime raises"
                                + " this into the extension (sdk.md 5.5); give str(value)"));
    }

    @Test
    void the_results_builder_reports_on_a_group() {
        Cycle cycle = query("""
                self.results_builder.report_error_event(
                    "What", "Title", entity_selector=ExplicitSelector(g.id, EntityType.CUSTOM_DEVICE_GROUP))
                self.results_builder.absolute(key="a", value=1, entity_id=d.id)
                """);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.entries())
                .extracting(entry -> entry.emission().entity().toString())
                .contains("G", "G / D");
    }

    @Test
    void devices_have_what_extensions_read_from_them() {
        Cycle cycle = query("""
                d.add_endpoint("127.0.0.1", port="80", dnsNames=["a.b"])
                d.add_endpoint("nowhere")
                g.name = "Other"
                print(g.name, d.name, g.technology, d.id == int("%d" % d.id), d.endpoints, g.create_element("E", "El").name)
                """);

        assertThat(Extension.said(cycle))
                .contains("Other Device Probe True [('127.0.0.1', '80', ['a.b'], None, None)] El");
    }

    @Test
    void dimensions_that_do_not_fit_fail_the_hundredth_call() {
        Cycle cycle = query("""
                for i in range(100):
                    try:
                        d.absolute("d", i)
                    except ValueError as e:
                        print(i, e)
                """);

        assertThat(Extension.said(cycle))
                .containsExactly("99 Dimensions amount mismatch for metric 'd'. Expected: 1 Received: 0");
    }

    @Test
    void a_device_of_an_earlier_query_still_reports() {
        List<Cycle> cycles = Extension.query(folder, """
                self.first = getattr(self, "first", d)
                self.first.absolute("a", n)
                """).run(3).cycles();

        assertThat(cycles)
                .extracting(PythonApiTest::metrics)
                .containsExactly(List.of("a 1.0"), List.of("a 2.0"), List.of("a 3.0"));
    }

    private Cycle query(String body) {
        return Extension.query(folder, body).run(1).cycles().get(0);
    }

    private static String idOf(String text, Cycle cycle) {
        return !text.contains("id: ")
                ? ""
                : "id: "
                        + cycle.entries().stream()
                                .map(entry -> entry.emission().entity())
                                .filter(entity -> entity.toString().equals("G / D"))
                                .map(entity -> Long.toUnsignedString(entity.id()))
                                .findFirst()
                                .orElseThrow();
    }

    private static DropReason reason(Entry entry) {
        return ((Fate.Dropped) entry.fate()).reason();
    }

    private static List<String> metrics(Cycle cycle) {
        return cycle.entries().stream()
                .filter(entry -> entry.emission() instanceof Emission.Metric)
                .map(entry -> text((Emission.Metric) entry.emission()))
                .toList();
    }

    private static String text(Emission.Metric metric) {
        return metric.key() + " " + Values.text(metric.value())
                + (metric.dimensions().isEmpty() ? "" : " " + metric.dimensions());
    }
}
