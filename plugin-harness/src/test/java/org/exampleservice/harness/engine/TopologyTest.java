package org.exampleservice.harness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exampleservice.harness.engine.Runs.definition;
import static org.exampleservice.harness.engine.Runs.drops;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Endpoint;
import org.exampleservice.harness.plugin.Endpoint.PortRange;
import org.exampleservice.harness.plugin.ExplicitSelector;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.LogLine;
import org.exampleservice.harness.recording.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** sdk.md 5.4, 5.5 and 5.9: groups, devices, endpoints, selectors. */
class TopologyTest {

    private static final Endpoint LOCAL = Endpoint.of("127.0.0.1");

    private static Cycle one(Runs.Script script) {
        return Runs.run(definition(), 1, script).cycles().get(0);
    }

    private static Cycle withEndpoints(Endpoint... endpoints) {
        return one((n, context) -> {
            Device device = Runs.device(context);
            for (Endpoint endpoint : endpoints) {
                device.addEndpoint(endpoint);
            }
        });
    }

    private static List<Emission.Endpoint> endpoints(Cycle cycle) {
        return cycle.entries().stream()
                .map(entry -> entry.emission())
                .filter(Emission.Endpoint.class::isInstance)
                .map(Emission.Endpoint.class::cast)
                .toList();
    }

    @Test
    void the_same_group_twice_in_one_query_is_refused() {
        Cycle cycle = one((n, context) -> {
            context.topologyBuilder().createGroup("ExampleGroup", "Example");
            context.topologyBuilder().createGroup("ExampleGroup", "Again");
        });

        assertThat(cycle.status().toString())
                .isEqualTo("ERROR_UNKNOWN: Group Again already exist, id: 9692849359076560296");
        assertThat(drops(cycle)).containsExactly(DropReason.REFUSED_CALL, DropReason.TOPOLOGY_DISCARDED);
    }

    @Test
    void the_same_device_twice_in_one_group_is_refused_but_not_in_another_group() {
        Cycle cycle = one((n, context) -> {
            context.topologyBuilder().createGroup("other", "other").createDevice("DeviceOne");
            Group group = context.topologyBuilder().createGroup("ExampleGroup", "Example");
            group.createDevice("DeviceOne");
            group.createElement("DeviceOne", "Uno");
        });

        assertThat(cycle.status().description()).isEqualTo("Device Uno already exist, id: 12121408042834487503");
    }

    @Test
    void the_builder_is_empty_after_each_cycle() {
        assertThat(Runs.run(definition(), 3, (n, context) -> Runs.device(context))
                        .cycles())
                .extracting(Cycle::status)
                .containsOnly(Status.OK);
    }

    @Test
    void a_device_is_named_by_its_identifier_unless_told_otherwise() {
        List<String> names = new ArrayList<>();
        one((n, context) -> {
            Group group = context.topologyBuilder().createGroup("G", "Group");
            names.add(group.createDevice("a").name());
            names.add(group.createDevice("b", "Bee").name());
            names.add(group.technology());
        });

        assertThat(names).containsExactly("a", "Bee", "TEST");
    }

    @Test
    void null_identifiers_are_refused() {
        assertThat(one((n, context) ->
                                context.topologyBuilder().createGroup("G", "G").createDevice(null))
                        .status()
                        .description())
                .isEqualTo("Wrong argument type it has to be string!");
    }

    @Test
    void a_group_can_be_renamed_until_it_is_sent() {
        Cycle cycle = one((n, context) ->
                context.topologyBuilder().createGroup("G", "before").setName("after"));

        assertThat(cycle.entries())
                .extracting(entry -> entry.emission())
                .containsExactly(new Emission.Topology(EntityRef.group(EntityIds.ofGroup("G"), "G"), "after"));
    }

    @Test
    void without_technologies_no_group_can_be_made() {
        PluginDefinition none = new PluginDefinition(
                "p",
                "1.0",
                List.of(),
                new PluginDefinition.Source("p", "C", List.of()),
                List.of(),
                List.of(),
                Map.of());

        assertThat(Runs.run(none, 1, (n, context) -> Runs.device(context))
                        .cycles()
                        .get(0)
                        .status()
                        .description())
                .isEqualTo("Plugin technologies is missing in plugin.json file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "::1::",
                "1:2:3:4:5:6:7",
                "12345::",
                "fe80::1%eth0",
                "::1.2.3",
                "127.0.0.1 "
            })
    void an_address_that_is_no_literal_is_dropped_silently(String ip) {
        Cycle cycle = withEndpoints(Endpoint.of(ip));

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(drops(cycle)).containsExactly(DropReason.INVALID_ENDPOINT_IP);
        assertThat(cycle.log())
                .extracting(LogLine::message)
                .containsExactly("add_endpoint rejected due to invalid IP address: " + ip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "255.255.255.255", "::", "::1", "1::", "fe80::1", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"
            })
    void an_ip_literal_is_taken(String ip) {
        assertThat(endpoints(withEndpoints(Endpoint.of(ip)))).hasSize(1);
    }

    @Test
    void ports_lists_ranges_and_names_come_through() {
        Cycle cycle = withEndpoints(LOCAL.withPort("80")
                .withDnsNames("one.example")
                .withPortList(81, "82")
                .withRangeList(new PortRange(100, 110)));

        assertThat(endpoints(cycle).get(0).ports()).containsExactly("80", "81", "82", "100-110");
        assertThat(endpoints(cycle).get(0).dnsNames()).containsExactly("one.example");
    }

    static List<Object> refusedEndpoints() {
        return List.of(
                List.of(LOCAL.withPort(0), "Port number must be between 1 and 65535"),
                List.of(LOCAL.withPort(65_535), "Port number must be between 1 and 65535"),
                List.of(LOCAL.withPort("x"), "Given port: 'x' cannot to be converted to int."),
                List.of(
                        LOCAL.withRangeList(new PortRange(9, 8)),
                        "port_range_from number must be lower or equal than port_range_to number"),
                List.of(
                        LOCAL.withPortList(Collections.nCopies(101, 80).toArray()),
                        "The number of ports in endpoint per device cannot exceed 100"));
    }

    @ParameterizedTest
    @MethodSource("refusedEndpoints")
    void bad_ports_are_a_configuration_error(List<Object> endpointAndMessage) {
        Cycle cycle = withEndpoints((Endpoint) endpointAndMessage.get(0));

        assertThat(cycle.status().toString()).isEqualTo("ERROR_CONFIG: " + endpointAndMessage.get(1));
        assertThat(drops(cycle)).contains(DropReason.REFUSED_CALL);
    }

    @Test
    void a_range_counts_one_less_than_its_ports_and_all_endpoints_of_a_device_count_together() {
        PortRange ninetyNine = new PortRange(100, 199);

        assertThat(withEndpoints(LOCAL.withRangeList(ninetyNine).withPort(1)).status())
                .isEqualTo(Status.OK);
        assertThat(withEndpoints(LOCAL.withRangeList(ninetyNine), LOCAL.withPortList(1, 2))
                        .status()
                        .description())
                .isEqualTo("The number of ports in endpoint per device cannot exceed 100");
    }

    @Test
    void the_highest_port_is_65534_by_an_off_by_one() {
        assertThat(withEndpoints(LOCAL.withPort(65_534)).status()).isEqualTo(Status.OK);
    }

    @Test
    void a_device_knows_the_endpoints_that_were_taken() {
        List<Endpoint> taken = new ArrayList<>();
        one((n, context) -> {
            Device device = Runs.device(context);
            device.addEndpoint("127.0.0.1", 80);
            device.addEndpoint("nowhere");
            taken.addAll(device.endpoints());
        });

        assertThat(taken).containsExactly(LOCAL.withPort(80));
    }

    @Test
    void a_selector_reports_on_a_group_events_included() {
        Cycle cycle = one((n, context) -> {
            Group group = context.topologyBuilder().createGroup("G", "G");
            context.resultsBuilder().on(ExplicitSelector.group(group.id())).reportErrorEvent("d", "t", Map.of());
        });

        assertThat(cycle.entries().get(0).emission().entity()).isEqualTo(EntityRef.group(EntityIds.ofGroup("G"), "G"));
    }

    @Test
    void a_selector_of_an_unknown_id_keeps_the_id() {
        Cycle cycle = one((n, context) ->
                context.resultsBuilder().on(ExplicitSelector.device(-1)).reportProperty("k", "v"));

        assertThat(cycle.entries().get(0).emission().entity().toString()).isEqualTo("CUSTOM_DEVICE-FFFFFFFFFFFFFFFF");
    }
}
