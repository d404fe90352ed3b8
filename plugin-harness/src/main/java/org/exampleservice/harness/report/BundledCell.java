package org.exampleservice.harness.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.contract.AlertDemand;
import org.exampleservice.harness.contract.Cell;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Story;
import org.exampleservice.harness.contract.Verdict.Failure;

/**
 * How a bundle tells of one variant, or of a contract without its variants: configuration and scenario of the variant are
 * the contract's own then, and what is left of it is a case or a matrix of one fault.
 */
record BundledCell(Contract contract) {

    private static final List<String> VARIANTS = List.of("cases", "matrix", "faults", "coverage", "alerts");
    private static final String PLAIN = "variant";
    private static final List<String> COVERAGE =
            List.of("coverage", "not-covered", "undeclared", "declares", "unneeded-exception");

    /** The name of the variant in the bundle; empty if the bundle plays its contract itself. */
    String name() {
        Optional<String> story = contract.cell().flatMap(Cell::story).map(Story::word);
        return story.or(() -> contract.cell().flatMap(Cell::faultWord))
                .orElse(contract.cell().isPresent() ? PLAIN : "");
    }

    /** Puts it into the fields of the bundle's contract, which are those of the contract that it came from. */
    void put(Map<String, Object> yaml) {
        Map<String, Object> before = new LinkedHashMap<>(yaml);
        VARIANTS.forEach(yaml::remove);
        if (!isCounted() && before.containsKey("coverage")) {
            yaml.put("coverage", before.get("coverage"));
        }
        contract.demands().alerts().ifPresent(demands -> yaml.put("alerts", alerts(demands, before.get("alerts"))));
        contract.cell().flatMap(Cell::story).ifPresent(story -> yaml.put("cases", List.of(story.word())));
        contract.cell().flatMap(Cell::faultWord).ifPresent(fault -> {
            yaml.put("matrix", Map.of("fault", List.of(fault)));
            yaml.put("faults", Map.of("patience", contract.faults().patience().toString()));
        });
        if (name().equals(PLAIN)) {
            yaml.put("matrix", Map.of("config", Map.of(PLAIN, Map.of())));
        }
    }

    private List<Object> alerts(List<AlertDemand> demands, Object written) {
        List<Object> alerts = new ArrayList<>();
        String own = contract.cell().map(Cell::name).orElse("");
        for (AlertDemand demand : demands) {
            if (demand.cell().equals(own)) {
                Map<String, Object> alert = new LinkedHashMap<>();
                ((Map<?, ?>) ((List<?>) written).get(demand.place()))
                        .forEach((key, value) -> alert.put(String.valueOf(key), value));
                alert.remove("cell");
                if (!name().isEmpty()) {
                    alert.put("cell", name());
                }
                alerts.add(alert);
            }
        }
        return alerts;
    }

    /** What a golden of the variant is called in the bundle. */
    String golden(Path golden) {
        return renamed(String.valueOf(golden.getFileName()));
    }

    /** A text with the names that goldens have in the bundle. */
    String renamed(String text) {
        return contract.cell()
                .map(cell -> text.replace("recording." + cell.slug() + ".", "recording." + name() + "."))
                .orElse(text);
    }

    /** Whether coverage is counted over variants, which the bundle has not. */
    private boolean isCounted() {
        return contract.cell().isPresent() || !contract.cells().isEmpty();
    }

    /** Whether a failure can come back where the bundle is played. */
    boolean plays(Failure failure) {
        return !isCounted() || failure.spots().stream().noneMatch(spot -> COVERAGE.contains(spot.rule()));
    }
}
