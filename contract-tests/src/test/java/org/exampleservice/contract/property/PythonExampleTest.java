package org.exampleservice.contract.property;

import java.nio.file.Path;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.exampleservice.contract.Contracts;
import org.exampleservice.contract.House;

/** The example of the module's README: a Python extension under the laws, unchanged. */
@Seeded
@Domain(MetricDomain.class)
@KeepCounterexamples
class PythonExampleTest {

    private static final Path EXTENSION = House.at("fixtures/plugins/py-example-stats");

    @Property(tries = 5)
    void the_counter_of_an_extension_grows_by_the_rules(@ForAll CounterSeries counter) {
        Assume.that(Contracts.isPythonThere());
        ExtensionLaws.relative(EXTENSION, "counter").check(counter);
    }
}
