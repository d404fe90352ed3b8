package org.exampleservice.harness.activegate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exampleservice.harness.activegate.GateProblem.Kind;
import org.exampleservice.harness.activegate.GateProblem.Violation;
import org.exampleservice.harness.definition.Configuration;
import org.exampleservice.harness.definition.ConfigurationBuilder;
import org.exampleservice.harness.definition.ConfigurationException;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.definition.PropertyDefinition;

/** What a form must keep so that its extension can be given it (sdk.md 4.5, 5.3). Stateless, hence thread-safe. */
final class FormCheck {

    private static final int LONGEST_NAME = 500;

    private FormCheck() {}

    /**
     * Fills a form.
     *
     * @throws GateProblem with everything that is wrong with it; no secret is repeated
     */
    static Configuration check(PluginDefinition definition, EndpointForm form) {
        List<Violation> violations = new ArrayList<>();
        name(form.name(), violations);
        Map<String, PropertyDefinition> declared = declared(definition);
        form.properties().forEach((key, value) -> property(key, value, declared, violations));
        try {
            Configuration filled = fill(definition, form);
            if (violations.isEmpty()) {
                return filled;
            }
        } catch (ConfigurationException e) {
            e.problems()
                    .forEach(problem ->
                            violations.add(new Violation("properties/" + problem.key(), problem.toString())));
        }
        throw new GateProblem(
                Kind.INVALID,
                "the endpoint of " + definition.name() + " is not taken: "
                        + String.join(
                                " ", violations.stream().map(Violation::message).toList()),
                violations);
    }

    /** The form as its plugin sees it; values that are not declared are left out. */
    static Configuration fill(PluginDefinition definition, EndpointForm form) {
        Map<String, Object> values = new LinkedHashMap<>(form.properties());
        values.keySet().retainAll(declared(definition).keySet());
        return ConfigurationBuilder.of(definition).given(values).build();
    }

    /** The keys whose values are never shown. */
    static Set<String> secrets(PluginDefinition definition) {
        EndpointForm empty = new EndpointForm("", true, Map.of());
        return fill(definition, empty).secretKeys();
    }

    /** The new form, with the passwords of the one before where it has none. */
    static EndpointForm keepingSecrets(PluginDefinition definition, EndpointForm before, EndpointForm after) {
        Map<String, Object> values = new LinkedHashMap<>(after.properties());
        for (String key : secrets(definition)) {
            Object known = before.properties().get(key);
            if (known != null && "".equals(values.getOrDefault(key, ""))) {
                values.put(key, known);
            }
        }
        return new EndpointForm(after.name(), after.enabled(), values);
    }

    private static Map<String, PropertyDefinition> declared(PluginDefinition definition) {
        Map<String, PropertyDefinition> declared = new TreeMap<>();
        definition.properties().forEach(property -> declared.put(property.key(), property));
        return declared;
    }

    private static void name(String name, List<Violation> violations) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            violations.add(new Violation(
                    "name",
                    "name has " + name.strip().length() + " characters (an endpoint is shown by its name, 1 to "
                            + LONGEST_NAME + " characters, sdk.md 8.3). Give it one."));
        }
    }

    private static void property(
            String key, Object value, Map<String, PropertyDefinition> declared, List<Violation> violations) {
        PropertyDefinition property = declared.get(key);
        if (property == null) {
            violations.add(new Violation(
                    "properties/" + key,
                    key + " is no property (plugin.json declares " + String.join(", ", declared.keySet())
                            + ", sdk.md 4.5). Leave it out, or declare it."));
        } else if (property.type() == PropertyDefinition.Type.DROPDOWN
                && !property.dropdownValues().contains(String.valueOf(value))) {
            violations.add(new Violation(
                    "properties/" + key,
                    key + " is none of its choices (a Dropdown takes " + String.join(", ", property.dropdownValues())
                            + ", sdk.md 4.5). Give one of them."));
        }
    }
}
