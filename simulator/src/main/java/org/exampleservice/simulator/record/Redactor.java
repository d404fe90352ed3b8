package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of answers: values that are known, values of JSON fields whose names promise a secret, and what looks
 * like one by itself. Bytes are read with one character each, so that no charset matters. Immutable.
 */
final class Redactor {
    static final String MASK = "REDACTED";
    private static final int SHORTEST_FOUND = 6;
    private static final Pattern LOOKS = Pattern.compile(
            "eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{20,}"
                    + "|(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.{0,20000}?-----END [A-Z ]*PRIVATE KEY-----"
                    + "|(?<=://)[^/\\s\"'@:<>]{1,200}:[^/\\s\"'@<>]{1,200}(?=@)");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic) +[A-Za-z0-9+/=._~-]{8,}");
    private static final Pattern PAIR =
            Pattern.compile("([A-Za-z0-9_.-]{2,60})(=)((?!" + MASK + ")[^\\s\"'&<>;,\\\\]{1,4000})");

    private final List<String> forms;
    private final Set<String> raw;

    Redactor(Collection<String> secrets) {
        this.raw = Set.copyOf(secrets);
        this.forms = secrets.stream()
                .flatMap(secret -> SecretForms.of(secret).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Secrets that an answer gives away itself, to be taken out of all the others too. */
    static Set<String> foundIn(String body) {
        return JsonSecrets.in(body, number -> false).orElse(List.of()).stream()
                .map(found -> new String(found.text().getBytes(ISO_8859_1), UTF_8))
                .filter(text -> text.length() >= SHORTEST_FOUND)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** For text of ASCII, such as headers and targets; for others, one character for each byte. */
    String redacted(String text) {
        Optional<List<JsonSecrets.Found>> json = JsonSecrets.in(text, this::isSecretNumber);
        String rest = json.map(found -> without(text, found)).orElse(text);
        for (String form : forms) {
            rest = rest.replace(form, MASK);
        }
        rest = LOOKS.matcher(rest).replaceAll(MASK);
        rest = SCHEME.matcher(rest).replaceAll("$1 " + MASK);
        return PAIR.matcher(rest)
                .replaceAll(match -> SecretNames.isSecretParameter(match.group(1))
                        ? match.group(1) + "=" + MASK
                        : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    private boolean isSecretNumber(String digits) {
        return raw.stream().anyMatch(digits::contains);
    }

    private static String without(String text, List<JsonSecrets.Found> secrets) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        for (JsonSecrets.Found found : secrets) {
            pieces.add(text.substring(at, found.from()));
            pieces.add(found.instead());
            at = found.to();
        }
        return String.join("", pieces) + text.substring(at);
    }
}
