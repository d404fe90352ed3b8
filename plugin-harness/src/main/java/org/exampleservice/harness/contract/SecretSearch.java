package org.exampleservice.harness.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.fault.Disturbance;
import org.exampleservice.harness.golden.RecordingJson;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.source.LoadedPlugin;

/** Looks for secrets in everything that a plugin and the runtime said. */
final class SecretSearch {

    /** Shorter ones stand in texts by chance. */
    private static final int SHORTEST = 4;

    private SecretSearch() {}

    /** The planted one, and the configured ones as they are and as logins carry them. */
    static Set<String> secrets(Contract contract, LoadedPlugin plugin) {
        Map<String, Object> given = new LinkedHashMap<>(plugin.properties());
        given.putAll(contract.config());
        Configuration built =
                ConfigurationBuilder.of(plugin.definition()).given(given).build();
        Set<String> secrets = new TreeSet<>(Set.of(Disturbance.PLANTED));
        for (String key : built.secretKeys()) {
            String secret = String.valueOf(built.values().getOrDefault(key, ""));
            if (secret.length() >= SHORTEST) {
                secrets.add(secret);
                built.values()
                        .values()
                        .forEach(user -> secrets.add(Base64.getEncoder()
                                .encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8))));
            }
        }
        return secrets;
    }

    static boolean finds(Recording recording, Set<String> secrets) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            RecordingJson.write(recording, text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        String all = text.toString(StandardCharsets.UTF_8);
        return secrets.stream().anyMatch(all::contains);
    }
}
