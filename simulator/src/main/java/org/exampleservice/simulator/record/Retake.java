package org.exampleservice.simulator.record;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.simulator.stubs.Recorded;

/**
 * Asks for recorded targets again, and takes secrets out of the answers as the recording did. Threadsafe.
 *
 * @param service that is asked
 * @param secrets values that must not be in what is told of an answer, beside those found in it
 */
public record Retake(Service service, Set<String> secrets) {
    public Retake {
        requireNonNull(service, "service");
        secrets = Set.copyOf(secrets);
    }

    /**
     * The answer there is now.
     *
     * @param shown the target as the recording names it
     * @param asked the same with its secrets
     * @throws ServiceException when there is none, or it is too large or too late
     */
    public Recorded of(String shown, String asked) {
        Reply reply = service.ask(asked);
        Redactor redactor = new Redactor(allSecrets(asked, reply));
        Map<String, String> headers = new LinkedHashMap<>();
        Headers.kept(reply, redactor)
                .forEach((name, value) ->
                        headers.put(name, value instanceof List<?> values ? joined(values) : value.toString()));
        return new Recorded(shown, reply.status(), headers, redactor.redacted(reply.body()));
    }

    private Set<String> allSecrets(String asked, Reply reply) {
        Set<String> all = new TreeSet<>(secrets);
        all.addAll(service.secrets());
        all.addAll(Targets.secretsIn(asked));
        all.addAll(Redactor.foundIn(reply.body()));
        all.addAll(Headers.secretsIn(reply));
        all.removeIf(secret -> secret.length() < SecretForms.SHORTEST);
        return all;
    }

    private static String joined(List<?> values) {
        return String.join(", ", values.stream().map(String::valueOf).toList());
    }
}
