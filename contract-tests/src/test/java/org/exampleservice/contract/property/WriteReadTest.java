package org.exampleservice.contract.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;
import org.exampleservice.harness.contract.ContractWriter;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.DefinitionWriter;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.DefaultScenario;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ScenarioWriter;

/** What is written is read as the same, and written as the same again: scenarios, contracts, plugin.json, chains. */
@Seeded
@Domain(MetricDomain.class)
@Domain(DomainContext.Global.class)
@KeepCounterexamples
class WriteReadTest {

    private static void isReadAgain(Scenario scenario) {
        String yaml = ScenarioWriter.yaml(scenario);
        Scenario read = ScenarioReader.read("scenario.yaml", yaml);
        assertThat(read).as(yaml).isEqualTo(scenario);
        assertThat(ScenarioWriter.yaml(read)).isEqualTo(yaml);
    }

    @Property(tries = 500)
    void scenarios(@ForAll("scenarios") Scenario scenario) {
        isReadAgain(scenario);
    }

    @Example
    void the_scenarios_of_the_project() {
        assertThat(House.list(House.at("fixtures/scenarios"), Files::isRegularFile))
                .isNotEmpty()
                .allSatisfy(file -> isReadAgain(ScenarioReader.read(file)));
        isReadAgain(DefaultScenario.in(Dialect.TUTORIAL));
    }

    @Example
    void a_scenario_that_no_file_can_say_is_refused() {
        assertThatThrownBy(() -> ScenarioWriter.yaml(DefaultScenario.in(Dialect.SDK)))
                .hasMessage(
                        "node My Node 01 is shown as My Device 01; a file has one name for both, so give it the same");
    }

    @Example
    void the_contracts_of_the_project() throws IOException {
        Path folder = Files.createTempDirectory("contract");
        try {
            for (Contract contract : Contracts.all()) {
                assertThat(writtenAndRead(contract, contract.folder(), folder)).isEqualTo(contract);
            }
        } finally {
            Files.deleteIfExists(folder.resolve(Contract.FILE));
            Files.delete(folder);
        }
    }

    @Property(tries = 500)
    void contracts(@ForAll("contracts") Contract contract) {
        String yaml = ContractWriter.yaml(contract);

        Contract read = ContractReader.read(contract.folder(), DocumentReader.yaml(Contract.FILE, yaml));

        assertThat(read).as(yaml).isEqualTo(contract);
        assertThat(ContractWriter.yaml(read)).isEqualTo(yaml);
    }

    @Provide
    Arbitrary<Contract> contracts() {
        return ContractDomain.contracts();
    }

    /** Written elsewhere at the same depth, so that its paths mean the same once they are taken from its own folder. */
    private static Contract writtenAndRead(Contract contract, Path home, Path elsewhere) throws IOException {
        String yaml = ContractWriter.yaml(contract);
        Files.writeString(elsewhere.resolve(Contract.FILE), yaml);
        Contract read = ContractReader.read(home, DocumentReader.yaml(elsewhere.resolve(Contract.FILE)));
        assertThat(ContractWriter.yaml(read)).isEqualTo(yaml);
        return read;
    }

    @Property(tries = 300)
    void plugin_json(@ForAll ManifestText manifest) {
        isReadAgain(DefinitionReader.read(DocumentReader.json("plugin.json", manifest.json())));
    }

    @Example
    void plugin_json_of_the_project() {
        assertThat(House.foldersIn(House.at("fixtures/plugins")))
                .isNotEmpty()
                .allSatisfy(folder -> isReadAgain(DefinitionReader.read(folder.resolve("plugin.json"))));
    }

    private static void isReadAgain(PluginDefinition definition) {
        String json = DefinitionWriter.json(definition);
        PluginDefinition read = DefinitionReader.read(DocumentReader.json("plugin.json", json));
        assertThat(read).isEqualTo(definition);
        assertThat(DefinitionWriter.json(read)).isEqualTo(json);
    }

    @Property(tries = 500)
    void chains(@ForAll Chain chain) {
        String text = ChainText.of(chain);
        assertThat(ChainText.of(ChainText.parse(text))).isEqualTo(text);
        assertThat(Agreement.on(
                        ChainText.parse(text)
                                .withActions(ChainText.parse(text)
                                        .actions()
                                        .subList(0, Math.min(20, chain.actions().size()))),
                        new QueryLoopRuntime(),
                        new ReferenceRuntime()))
                .isEmpty();
    }

    @Property(tries = 1000)
    void documents(@ForAll("objects") Map<String, Object> object) {
        String yaml = DocumentWriter.yaml(object);
        assertThat(((DocumentNode.ObjectNode)
                                DocumentReader.yaml("x.yaml", yaml).root())
                        .toJava())
                .as(yaml)
                .isEqualTo(object);
        String json = DocumentWriter.json(object);
        assertThat(((DocumentNode.ObjectNode)
                                DocumentReader.json("x.json", json).root())
                        .toJava())
                .as(json)
                .isEqualTo(object);
    }

    @Example
    void a_number_that_no_document_can_hold_is_refused() {
        assertThatThrownBy(() -> DocumentWriter.yaml(Map.of("a", Double.NaN)))
                .hasMessage("a document cannot hold NaN; give text, a whole number, a finite decimal, true, false, or"
                        + " lists and objects of these");
    }

    @Example
    void files_are_written_to_be_read_by_people() {
        assertThat(DocumentWriter.yaml(new TreeMap<>(Map.of(
                        "name", "two nodes", "yes", "no", "list", List.of(1L, 0.5, true, ""), "text", "a: 1\nb"))))
                .isEqualTo("""
                        list: [1, 0.5, true, ""]
                        name: two nodes
                        text: |-
                          a: 1
                          b
                        "yes": "no"
                        """);
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return Arbitraries.maps(keys(), values(3)).ofMaxSize(4);
    }

    /** Short enough for a line of YAML. */
    private static Arbitrary<String> keys() {
        return names().map(name ->
                name.substring(0, name.offsetByCodePoints(0, Math.min(80, name.codePointCount(0, name.length())))));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "a", "b c", "true", "null", "1", "-", "a: b", "#", "{", "yes", "~", ".inf", "é", "\u0085"),
                Texts.any(),
                Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(8));
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain = Arbitraries.oneOf(
                names().map(Object.class::cast),
                Arbitraries.strings()
                        .withChars(" \n\t'\"|>-:#ab")
                        .ofMaxLength(12)
                        .map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.of(true, false));
        return depth == 0
                ? plain
                : Arbitraries.frequencyOf(
                        Tuple.of(4, plain),
                        Tuple.of(
                                1,
                                Arbitraries.lazy(() -> values(depth - 1))
                                        .list()
                                        .ofMaxSize(3)
                                        .map(Object.class::cast)),
                        Tuple.of(
                                1,
                                Arbitraries.maps(keys(), Arbitraries.lazy(() -> values(depth - 1)))
                                        .ofMaxSize(3)
                                        .map(Object.class::cast)));
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }
}
