package org.exampleservice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.json.ClusterJson;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.DefaultScenario;
import org.junit.jupiter.api.Test;

/** The same bytes on every machine: the digest was worked out by another program in another language. */
class DigestTest {
    @Test
    void a_day_and_an_hour_of_answers_have_one_digest_everywhere() throws GeneralSecurityException {
        ClusterSimulation tutorial = new ClusterSimulation(DefaultScenario.in(Dialect.TUTORIAL), 42);
        ClusterSimulation sdk = new ClusterSimulation(DefaultScenario.in(Dialect.SDK), 42);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        for (int step = 1; step <= 1500; step++) {
            digest.update(ClusterJson.in(Dialect.TUTORIAL).topology(tutorial.clusterAtStep(step)));
            digest.update(ClusterJson.in(Dialect.SDK).topology(sdk.clusterAtStep(step)));
            digest.update(ClusterJson.service(sdk.serviceAtStep(step)));
        }

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("1c572344c23f4842d1b024fd3670b5240b6d309cfb4e38c3202b3e66855542cf");
    }
}
