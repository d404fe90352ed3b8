package org.exampleservice.harness.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema that OASIS publishes for SARIF 2.1.0. */
public final class SarifSchema {

    private static final Schema SCHEMA = read();

    private SarifSchema() {}

    /** What a log breaks; none if it is valid. */
    public static List<String> problems(String log) {
        return SCHEMA.validate(log, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema read() {
        try (InputStream in = SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema of SARIF", e);
        }
    }
}
