package org.exampleservice.contract.junit;

import java.util.Optional;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Recording;

/** Whether a run proves anything. */
final class Proof {

    private Proof() {}

    /** What is wrong, if anything is. */
    static Optional<String> of(Recording run, Setup.Rules rules) {
        if (!rules.silent() && run.tally().emitted() == 0) {
            return Optional.of("the plugin emitted nothing, and a test of that proves nothing; its last status is "
                    + run.cycles().get(run.cycles().size() - 1).status()
                    + ". Mend the plugin, or say mayBeSilent if that is the point");
        }
        if (!rules.askingNobody()
                && run.cycles().stream().allMatch(cycle -> cycle.requests().isEmpty())) {
            return Optional.of("the plugin made no request, so the service proved nothing. Point its url at"
                    + " ${backend.url}, or say mayAskNobody if it asks nobody");
        }
        return rules.dropping() ? Optional.empty() : drop(run);
    }

    private static Optional<String> drop(Recording run) {
        for (Cycle cycle : run.cycles()) {
            for (Entry entry : cycle.entries()) {
                if (entry.fate() instanceof Fate.Dropped dropped) {
                    return Optional.of("minute " + cycle.number() + ": " + subject(entry.emission())
                            + " was dropped, " + dropped.reason().wireName() + " ("
                            + dropped.reason().source(entry.emission()) + ")"
                            + (dropped.detail().isEmpty() ? "" : ": " + dropped.detail())
                            + ". Mend the plugin, or say mayDrop if that is the point");
                }
            }
        }
        return Optional.empty();
    }

    private static String subject(Emission emission) {
        String entity = emission.entity().toString();
        if (emission instanceof Emission.Metric metric) {
            return entity + " / " + metric.key();
        }
        return emission instanceof Emission.Property property ? entity + " / " + property.key() : entity;
    }
}
