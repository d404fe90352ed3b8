package org.exampleservice.contract.property;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dimensions of one measurement, in the order in which they are given. */
public record DimensionSet(Map<String, String> pairs) {
    public DimensionSet {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
    }
}
