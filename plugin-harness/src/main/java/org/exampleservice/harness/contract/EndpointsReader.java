package org.exampleservice.harness.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.document.Value;
import org.exampleservice.harness.contract.Contract.EndpointSpec;
import org.exampleservice.harness.contract.Contract.Expect;

/** Reads {@code endpoints}: a name and values of the form for each. */
final class EndpointsReader {

    private static final String NAME = "[\\p{L}\\p{N} ._-]{1,100}";

    private final ObjectReader root;
    private final Function<ObjectReader, Map<String, Object>> config;
    private final Function<ObjectReader, Expect> expect;

    EndpointsReader(
            ObjectReader root,
            Function<ObjectReader, Map<String, Object>> config,
            Function<ObjectReader, Expect> expect) {
        this.root = root;
        this.config = config;
        this.expect = expect;
    }

    List<EndpointSpec> read() {
        List<EndpointSpec> endpoints = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        for (ObjectReader fields : root.objects("endpoints").or(List.of())) {
            Value<String> given = fields.text("name")
                    .check(
                            text -> text.matches(NAME),
                            "a name of letters, digits, spaces, dots, dashes and underscores",
                            "Write one like North.");
            String name = given.required();
            EndpointSpec endpoint = new EndpointSpec(
                    name,
                    config.apply(fields),
                    fields.object("expect").optional().map(expect));
            fields.rejectUnknown();
            if (given.optional().isPresent() && !slugs.add(endpoint.slug())) {
                fields.report(
                        fields.node(),
                        fields.node().pointer() + " has the name of another endpoint",
                        "each has one of its own, whatever the case",
                        "Name it otherwise.");
            }
            endpoints.add(endpoint);
        }
        return endpoints;
    }
}
