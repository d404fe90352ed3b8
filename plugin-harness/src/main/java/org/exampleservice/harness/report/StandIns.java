package org.exampleservice.harness.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.PluginRun.RunChange;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.Evidence;
import org.exampleservice.harness.definition.PropertyDefinition;

/**
 * Puts another value in place of each secret, the same for the same secret in each of its forms, so that what was refused
 * is refused again and what was let in is let in. Immutable, hence thread-safe.
 */
final class StandIns {

    private static final int SHORTEST = 4;

    private record Form(String secret, String standIn) {}

    private final List<Form> forms;
    private final boolean complete;

    private StandIns(List<Form> forms, boolean complete) {
        this.forms = forms;
        this.complete = complete;
    }

    /** For the passwords of a contract's configuration, of its backends, and of plugin.json. */
    static StandIns of(Evidence evidence) {
        Set<String> secrets = new LinkedHashSet<>();
        Set<String> users = new LinkedHashSet<>();
        for (PropertyDefinition property : evidence.definition().properties()) {
            Set<String> group = property.type() == PropertyDefinition.Type.PASSWORD ? secrets : users;
            property.defaultValue().map(Object::toString).ifPresent(group::add);
            values(evidence).forEach(config -> {
                Object value = config.get(property.key());
                if (value != null) {
                    group.add(value.toString());
                }
            });
        }
        for (BackendSpec backend : evidence.contract().backends()) {
            if (backend instanceof BackendSpec.Simulator simulator) {
                simulator.login().ifPresent(login -> {
                    users.add(login.user());
                    secrets.add(login.password());
                });
            }
            if (backend instanceof BackendSpec.External external
                    && external.url().getRawUserInfo() != null) {
                secrets.add(external.url().getRawUserInfo());
            }
        }
        secrets.remove("");
        return of(secrets, users);
    }

    /**
     * For secrets.
     *
     * @param users that may stand before one in a login
     */
    static StandIns of(Collection<String> secrets, Collection<String> users) {
        Map<String, String> forms = new LinkedHashMap<>();
        int number = 0;
        for (String secret : secrets) {
            String standIn = "stand-in-" + ++number;
            functions(users).forEach(form -> forms.putIfAbsent(form.apply(secret), form.apply(standIn)));
        }
        List<Form> longestFirst = new ArrayList<>();
        forms.forEach((secret, standIn) -> longestFirst.add(new Form(secret, standIn)));
        longestFirst.sort(
                Comparator.comparingInt((Form form) -> form.secret().length()).reversed());
        return new StandIns(
                List.copyOf(longestFirst), secrets.stream().allMatch(secret -> secret.length() >= SHORTEST));
    }

    private static List<Map<String, ?>> values(Evidence evidence) {
        Contract contract = evidence.contract();
        List<Map<String, ?>> all = new ArrayList<>(List.of(evidence.properties(), contract.config()));
        for (RunChange change : contract.changes().values()) {
            if (change instanceof RunChange.Configured configured) {
                all.add(configured.values());
            }
        }
        contract.endpoints().forEach(endpoint -> all.add(endpoint.config()));
        return all;
    }

    private static List<UnaryOperator<String>> functions(Collection<String> users) {
        List<UnaryOperator<String>> functions = new ArrayList<>(List.of(
                text -> text,
                StandIns::encoded,
                text -> encoded(text).replace("+", "%20"),
                text -> encoded(text).replace("+", "%20").replace("%2F", "/"),
                text -> text.replace("\\", "\\\\").replace("'", "\\'"),
                text -> text.replace("\\", "\\\\").replace("\"", "\\\""),
                StandIns::base64));
        users.stream()
                .filter(user -> !user.isEmpty())
                .forEach(user -> functions.add(text -> base64(user + ":" + text)));
        return functions;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether every secret is long enough to be found in a text. */
    boolean complete() {
        return complete;
    }

    String in(String text) {
        String replaced = text;
        for (Form form : forms) {
            replaced = replaced.replace(form.secret(), form.standIn());
        }
        return replaced;
    }
}
