package org.exampleservice.harness.activegate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a person fills in for an endpoint. Its text form shows no value. Immutable, hence thread-safe.
 *
 * @param name of the endpoint, 1 to 500 characters
 * @param enabled whether it is switched on
 * @param properties values by key: text, numbers or Booleans; a password that is empty stays as it was
 */
public record EndpointForm(String name, boolean enabled, Map<String, Object> properties) {

    public EndpointForm {
        Objects.requireNonNull(name, "name");
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public String toString() {
        return "EndpointForm[" + name + ", " + enabled + ", " + properties.keySet() + "]";
    }
}
