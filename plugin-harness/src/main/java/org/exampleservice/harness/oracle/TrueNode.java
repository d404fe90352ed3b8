package org.exampleservice.harness.oracle;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One node as it truly was. Immutable, hence thread-safe.
 *
 * @param group that it belongs to
 * @param name shown
 * @param ip shown
 * @param state by name
 * @param version any text
 * @param numbers by field; one that was not measured, or was no number, is absent
 */
public record TrueNode(
        String group, String name, String ip, String state, String version, Map<String, Double> numbers) {

    public TrueNode {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ip, "ip");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(version, "version");
        numbers = Map.copyOf(numbers);
    }

    /** The number in a field, if there was one. */
    OptionalDouble number(String field) {
        Double number = numbers.get(field);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** A template with its placeholders replaced: {@code {group}}, {@code {name}}, {@code {ip}}, {@code {version}}. */
    String fill(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        return switch (template) {
            case "{group}" -> group;
            case "{name}" -> name;
            case "{ip}" -> ip;
            case "{version}" -> version;
            default ->
                template.replace("{group}", group)
                        .replace("{name}", name)
                        .replace("{ip}", ip)
                        .replace("{version}", version);
        };
    }

    /** {@code My Group / My Node with counter 60, random 7, state OK}. */
    public String summary() {
        return this + " with counter " + shown("counter") + ", random " + shown("random") + ", state " + state;
    }

    private String shown(String field) {
        return numbers.containsKey(field) ? Text.number(numbers.get(field)) : "not measured";
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "the service" : group + " / " + name;
    }
}
