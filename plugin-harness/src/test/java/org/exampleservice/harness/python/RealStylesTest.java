package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole extensions in the styles of real ones (real-plugins.md 2.2 to 2.4), each with several habits at once. */
class RealStylesTest {

    @TempDir
    private Path folder;

    @Test
    void a_package_with_relative_imports_class_attributes_and_a_switch_that_is_text() {
        Extension extension = Extension.module(folder, "")
                .with("probe/__init__.py", """
                        from ruxit.api.base_plugin import RemoteBasePlugin
                        from ruxit.api.data import PluginMeasurement, MEAttribute, PluginProperty
                        from ruxit.api.events import Event, EventMetadata
                        from ruxit.select_plugins import BaseActivationContext, selectors
                        from .util import LIMIT, Client
                        import probe.constants

                        class Probe(RemoteBasePlugin):
                            executions = 0
                            client = None
                            def initialize(self, **kwargs):
                                self.client = Client(kwargs["config"]["url"])
                                self.debug = self.config["url"] == "true"
                            def query(self, **kwargs):
                                self.executions += 1
                                group = self.topology_builder.create_group("G", probe.constants.NAME)
                                element = group.create_element("E", "Element")
                                element.absolute(key="a", value=str(LIMIT + self.executions) + "\\n")
                                print(self.client.url, self.debug, self.activation.endpoint_name)
                        """)
                .with("probe/util/__init__.py", "from .client import Client, LIMIT\n")
                .with("probe/util/client.py", """
                        from .. import constants as c
                        LIMIT = 10
                        class Client:
                            url = None
                            def __init__(self, url): self.url = "%s/%s" % (url, c.NAME)
                        """)
                .with("probe/constants.py", "NAME = 'named'\n");

        List<Cycle> cycles =
                extension.run(2, plan -> plan, Map.of("url", "true")).cycles();

        assertThat(cycles).extracting(Cycle::status).containsOnly(Status.OK);
        assertThat(Extension.said(cycles.get(1))).containsExactly("true/named True Test configuration");
        assertThat(metrics(cycles)).containsExactly("1 E a 11.0", "2 E a 12.0");
    }

    @Test
    void a_device_of_the_first_query_and_reports_by_id_on_a_group() {
        List<Cycle> cycles = Extension.members(folder, """
                devices = {}
                def query(self, **kwargs):
                    import ruxit.api.selectors
                    group = self.topology_builder.create_group(identifier="G", group_name="Group")
                    if "D" not in self.devices:
                        self.devices["D"] = group.create_device("D")
                    device = self.devices["D"]
                    device.absolute(key="a", value=1)
                    self.results_builder.report_custom_info_event("described", "titled", properties={"n": "1"},
                        entity_selector=ExplicitSelector(group.id, EntityType.CUSTOM_DEVICE_GROUP))
                    self.results_builder.absolute(key="a", value=2, entity_selector=ruxit.api.selectors.ExplicitSelector(
                        device.id, ruxit.api.selectors.EntityType.CUSTOM_DEVICE))
                    self.logger.info("CUSTOM_DEVICE-" + hex(device.id)[2:].upper())
                """).run(2).cycles();

        assertThat(cycles).extracting(Cycle::status).containsOnly(Status.OK);
        assertThat(metrics(cycles)).containsExactly("1 D a 1.0", "1 D a 2.0", "2 D a 1.0", "2 D a 2.0");
        assertThat(cycles)
                .allSatisfy(cycle ->
                        assertThat(events(cycle)).containsExactly("G {description=described, title=titled} {n=1}"));
        assertThat(Extension.said(cycles.get(1)))
                .isEqualTo(Extension.said(cycles.get(0)))
                .containsExactly("CUSTOM_DEVICE-3354A163DF96F562");
    }

    @Test
    void workers_that_make_devices_and_an_instance_that_is_closed_without_arguments() {
        List<Cycle> cycles = Extension.members(folder, """
                def initialize(self, **kwargs):
                    from concurrent.futures import ThreadPoolExecutor
                    self.lock, self.n, self.executor = threading.Lock(), 0, ThreadPoolExecutor(max_workers=4)
                def close(self, **kwargs):
                    print("closed", kwargs)
                    self.executor.shutdown(wait=False)
                def work(self, group, i):
                    with self.lock:
                        device = group.create_device("dev-%d" % i, "Device %d" % i)
                    device.absolute("d", i, dimensions={"x": str(i)})
                    return i
                def query(self, **kwargs):
                    from concurrent.futures import as_completed
                    self.n += 1
                    group = self.topology_builder.create_group("pool", "Pool")
                    futures = {self.executor.submit(self.work, group, i): i for i in range(6)}
                    group.absolute("a", sum(future.result() for future in as_completed(futures)))
                    if self.n == 2:
                        raise ConnectionError("refused https://u:%s@host/" % self.config["password"])
                """)
                .run(3, plan -> plan, Map.of("password", "sEcr3tPw"))
                .cycles();

        assertThat(cycles)
                .extracting(cycle -> cycle.status().toString())
                .containsExactly("OK", "ERROR_UNKNOWN: refused https://u:******@host/", "OK");
        assertThat(Extension.said(cycles.get(1))).containsExactly("closed {}");
        assertThat(metrics(cycles.subList(0, 1)).stream().sorted())
                .containsExactly(
                        "1 dev-0 d 0.0",
                        "1 dev-1 d 1.0",
                        "1 dev-2 d 2.0",
                        "1 dev-3 d 3.0",
                        "1 dev-4 d 4.0",
                        "1 dev-5 d 5.0",
                        "1 pool a 15.0");
    }

    @Test
    void an_event_loop_a_database_and_an_exception_that_carries_an_object() {
        Cycle cycle = Extension.members(folder, """
                class Row:
                    def __init__(self, code): self.code = code
                    def __str__(self): return "row %s" % self.code
                def __init__(self, **kwargs):
                    super().__init__(**kwargs)
                    import sqlite3
                    self.args, self.db = kwargs, sqlite3.connect(":memory:")
                    self.db.execute("create table t (v real)")
                def query(self, **kwargs):
                    import asyncio
                    async def one(i):
                        await asyncio.sleep(0.01)
                        return i / 2
                    async def all_of_them():
                        return await asyncio.gather(*[one(i) for i in range(3)])
                    loop = asyncio.new_event_loop()
                    rows = loop.run_until_complete(all_of_them())
                    loop.close()
                    self.db.executemany("insert into t values (?)", [(row,) for row in rows])
                    device = self.topology_builder.create_group("G", "G").create_device("D")
                    device.absolute("a", self.db.execute("select sum(v) from t").fetchone()[0])
                    device.state_metric("s.state", enum.Enum("St", [("up", "UP")]).up)
                    raise AuthException(self.Row(401))
                """).run(1).cycles().get(0);

        assertThat(cycle.status()).hasToString("ERROR_AUTH: row 401");
        assertThat(metrics(List.of(cycle))).containsExactly("1 D a 1.5", "1 D s.state StateName[name=UP]");
    }

    @Test
    void a_mixin_a_metaclass_named_arguments_and_a_configuration_that_is_changed() {
        List<Cycle> cycles = Extension.module(folder, """
                import logging
                from ruxit.api.base_plugin import RemoteBasePlugin
                handler = logging.StreamHandler()
                handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
                log = logging.getLogger("own"); log.addHandler(handler); log.propagate = False
                class Meta(type): pass
                class Mixin(object):
                    def safe(self, call, *arguments):
                        try: return call(*arguments)
                        except Exception as error: print(type(error).__name__, error)
                class Probe(Mixin, RemoteBasePlugin, metaclass=Meta):
                    def initialize(self, *args, **kwargs):
                        super(Probe, self).initialize(**kwargs)
                        self.config.setdefault("seen", 0)
                        print(hasattr(self, "topology_builder"), args)
                    def query(self, config=None, topology_builder=None, **kwargs):
                        config["seen"] += 1
                        group = topology_builder.create_group("G", "G")
                        self.safe(topology_builder.create_group, "G", "G")
                        self.safe(group.absolute, "a", "n/a")
                        log.warning("seen %d of %d", self.config["seen"], config["count"])
                """).run(2).cycles();

        assertThat(cycles).extracting(Cycle::status).containsOnly(Status.OK);
        assertThat(Extension.said(cycles.get(0)))
                .containsExactly(
                        "False ()",
                        "ValueError Group G already exist, id: 12999052118280357649",
                        "ValueError could not convert string to float: 'n/a'",
                        "stderr: 2026-01-01 00:00:00,000 seen 1 of 3");
        assertThat(Extension.said(cycles.get(1))).contains("stderr: 2026-01-01 00:01:00,000 seen 2 of 3");
    }

    @Test
    void an_own_frequency_with_nothing_between() {
        List<Cycle> cycles = Extension.members(folder, """
                last = None
                def query(self, **kwargs):
                    now = datetime.datetime.now()
                    if self.last and now - self.last < datetime.timedelta(minutes=int(kwargs.get("config").get("count"))):
                        raise NothingToReportException("not yet")
                    Probe.last = now
                    self.topology_builder.create_group("G", "G").absolute(**{"key": "a", "value": now.minute})
                """).run(7).cycles();

        assertThat(cycles.stream().map(cycle -> cycle.status().state().name()))
                .containsExactly(
                        "OK",
                        "NOTHING_TO_REPORT",
                        "NOTHING_TO_REPORT",
                        "OK",
                        "NOTHING_TO_REPORT",
                        "NOTHING_TO_REPORT",
                        "OK");
        assertThat(metrics(cycles)).containsExactly("1 G a 0.0", "4 G a 3.0", "7 G a 6.0");
    }

    private static List<String> events(Cycle cycle) {
        return cycle.entries().stream()
                .map(Entry::emission)
                .filter(Emission.Event.class::isInstance)
                .map(Emission.Event.class::cast)
                .map(event -> event.entity() + " " + event.texts() + " " + event.properties())
                .toList();
    }

    private static List<String> metrics(List<Cycle> cycles) {
        return cycles.stream()
                .flatMap(cycle -> cycle.entries().stream()
                        .map(Entry::emission)
                        .filter(Emission.Metric.class::isInstance)
                        .map(Emission.Metric.class::cast)
                        .map(metric -> cycle.number() + " " + name(metric.entity()) + " " + metric.key() + " "
                                + Values.text(metric.value())))
                .toList();
    }

    private static String name(EntityRef entity) {
        return entity.device().isEmpty() ? entity.group() : entity.device();
    }
}
