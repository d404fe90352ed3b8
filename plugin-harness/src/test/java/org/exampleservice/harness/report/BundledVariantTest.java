package org.exampleservice.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;
import org.exampleservice.harness.testkit.Plugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variant goes into a bundle with its golden, and fails there as it did. */
class BundledVariantTest {

    private static final String FIELDS = """
            cycles: 4
            config: {url: "${backend.url}"}
            backend: {simulator: {scenario: default}}
            allow: [{drop: undeclared-state, because: of another variant}]
            cases: [restart, missed-cycle]
            matrix: {config: {plain: {}, spoken: {password: open-sesame}}, fault: [none, "500"]}
            """;

    @TempDir
    private Path temp;

    @Test
    void each_kind_of_variant_fails_again_with_the_same_failure() throws IOException {
        Path folder = contract(FIELDS);

        for (String cell : List.of("restart", "missed-cycle", "spoken+none", "plain+500")) {
            Judged failed = spoilt(folder, cell);
            Path file = Bundles.write(failed, temp.resolve("out")).orElseThrow();
            try (Bundle bundle = Bundle.open(file)) {
                Reproduction again = Reproduction.of(bundle, Optional.empty(), false);

                assertThat(again.isSame()).as(cell + ": " + again).isTrue();
                assertThat(again.verdict().failures()).isNotEmpty();
                assertThat(Files.readString(bundle.folder().resolve(Contract.FILE)))
                        .doesNotContain("open-sesame");
            }
        }
    }

    @Test
    void a_contract_with_variants_is_played_without_them() throws IOException {
        Path folder = contract(FIELDS);
        Judged failed = spoilt(folder, "");

        try (Bundle bundle =
                Bundle.open(Bundles.write(failed, temp.resolve("out")).orElseThrow())) {
            assertThat(Reproduction.of(bundle, Optional.empty(), false).isSame())
                    .isTrue();
            assertThat(Files.readString(bundle.folder().resolve(Contract.FILE)))
                    .doesNotContain("cases")
                    .doesNotContain("matrix");
        }
    }

    @Test
    void coverage_that_is_counted_over_variants_has_no_bundle() throws IOException {
        Path folder = contract(FIELDS.replaceAll("allow:.*\n", "") + "coverage: {at_least: 100}\n");

        Judged failed =
                judged(folder, new ContractRunner(Mode.CHECK).run(folder).get(0));

        assertThat(failed.verdict().passed()).isFalse();
        assertThat(Bundles.isPlayable(failed)).isFalse();
        assertThat(Bundles.write(failed, temp.resolve("out"))).isEmpty();
    }

    @Test
    void a_bundle_that_names_no_variant_of_its_own_is_refused() throws IOException {
        Path folder = contract(FIELDS);
        Path file =
                Bundles.write(spoilt(folder, "restart"), temp.resolve("out")).orElseThrow();
        try (Bundle bundle = Bundle.open(file)) {
            Path manifest = bundle.root().resolve("bundle.json");
            Files.writeString(manifest, Files.readString(manifest).replace("\"restart\"", "\"wrap\""));

            assertThatThrownBy(() -> Reproduction.of(bundle, Optional.empty(), false))
                    .isInstanceOf(BundleException.class)
                    .hasMessage("the contract in the bundle has no variant wrap, which bundle.json names. Write it anew"
                            + " with test --bundles");
        }
    }

    private Path contract(String fields) throws IOException {
        Path folder = Cases.contract(temp, "case", Plugins.Asking.class, "");
        Path file = folder.resolve(Contract.FILE);
        Files.writeString(file, Files.readString(file).replace("cycles: 2\n", fields));
        new ContractRunner(Mode.UPDATE).run(folder);
        return folder;
    }

    /** With another value in the golden of a variant than it reports. */
    private static Judged spoilt(Path folder, String cell) throws IOException {
        Path golden = folder.resolve("recording." + (cell.isEmpty() ? "" : cell + ".") + "golden.json");
        Files.writeString(golden, Files.readString(golden).replaceFirst("\"value\": 200", "\"value\": 201"));
        return judged(folder, new ContractRunner(Mode.CHECK).run(folder, cell).get(0));
    }

    private static Judged judged(Path folder, org.exampleservice.harness.contract.Verdict verdict) {
        return new Judged(folder, verdict, Duration.ZERO);
    }
}
