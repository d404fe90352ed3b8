package org.exampleservice.harness.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.exampleservice.document.Nearest;

/** The closed lists of plugin.json (sdk.md 4.4 to 4.8), and the remedy for a word that is on none. */
final class Words {

    static final List<String> ENTITIES = List.of("CUSTOM_DEVICE", "CUSTOM_DEVICE_GROUP");
    static final List<String> EVENT_TYPES = List.of("PERFORMANCE_EVENT", "AVAILABILITY_EVENT", "ERROR_EVENT");
    static final List<String> CONDITIONS = List.of("ABOVE", "BELOW");
    static final List<String> PROPERTY_TYPES =
            List.of("String", "Boolean", "Integer", "Float", "Password", "Json", "Textarea", "Dropdown");
    static final List<String> MERGES = List.of("Min", "Max", "Avg", "Sum");
    static final List<String> AGGREGATIONS = List.of("Min", "Max", "Avg", "Sum", "Count", "P50", "P90");
    static final List<String> SERIES_TYPES = List.of("Line", "Area", "Bar");
    static final List<String> PLACEHOLDERS = List.of(
            "threshold", "severity", "entityname", "metricname", "violating_samples", "dimensions", "alert_condition");
    static final List<String> UNITS = Arrays.asList(("NanoSecond MicroSecond MilliSecond Second Byte KiloByte KibiByte"
                    + " MegaByte MebiByte BytePerSecond BytePerMinute KiloBytePerSecond KiloBytePerMinute"
                    + " KibiBytePerSecond KibiBytePerMinute MegaBytePerSecond MegaBytePerMinute MebiBytePerSecond"
                    + " MebiBytePerMinute Ratio Percent Promille Count PerSecond PerMinute Unspecified NotApplicable")
            .split(" ", -1));

    private Words() {}

    /** Whether a word is on the list as it stands there, in upper case or in lower case; no other mix. */
    static boolean isOneOf(String word, Collection<String> list) {
        return list.stream()
                .anyMatch(known -> known.equals(word)
                        || known.toUpperCase(Locale.ROOT).equals(word)
                        || known.toLowerCase(Locale.ROOT).equals(word));
    }

    /** Asks for the nearest word, or tells all of a short list. */
    static String remedy(String word, List<String> list) {
        return Nearest.to(word, list)
                .map(near -> near.equals(word) ? "Write it so." : "Did you mean \"" + near + "\"?")
                .orElseGet(() -> "Write one of: " + String.join(", ", list) + ".");
    }

    /** The nearest declared name, or what is declared. */
    static String nearest(String name, List<String> declared, String otherwise) {
        return Nearest.to(name, declared)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(otherwise);
    }
}
