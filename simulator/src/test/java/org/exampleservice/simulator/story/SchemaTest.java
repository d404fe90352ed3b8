package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path FIXTURES = Path.of("..", "fixtures");

    private final Schema schema = schema();

    @ParameterizedTest
    @MethodSource("names")
    void a_shipped_scenario_satisfies_the_schema(String name) throws IOException {
        String yaml = Files.readString(FIXTURES.resolve("scenarios").resolve(name + ".yaml"));

        assertThat(schema.validate(yaml, InputFormat.YAML)).isEmpty();
    }

    @Test
    void the_schema_refuses_what_it_does_not_know() {
        assertThat(schema.validate("{format: 2, name: x, groups: [], nodes: 1}", InputFormat.YAML))
                .hasSize(2);
        assertThat(schema.validate(
                        "{format: 1, name: x, groups: [{name: g, nodes: {name: n, counter: {form: 0}}}]}",
                        InputFormat.YAML))
                .isNotEmpty();
    }

    static List<String> names() {
        return ShippedScenarios.names();
    }

    private static Schema schema() {
        try {
            String json = Files.readString(FIXTURES.resolve("schema").resolve("scenario.schema.json"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
