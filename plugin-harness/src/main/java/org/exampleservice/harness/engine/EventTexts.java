package org.exampleservice.harness.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.exampleservice.harness.plugin.PluginTypeException;

/** The texts of an event and how they are trimmed, never refused (sdk.md 5.10). */
final class EventTexts {

    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String ANNOTATION_TYPE = "annotation_type";
    static final String SOURCE = "source";
    static final String PROJECT = "project";
    static final String VERSION = "version";
    static final String CI_LINK = "ci_link";
    static final String REMEDIATION_LINK = "remediation_action_link";
    static final String DEPLOYMENT_NAME = "deployment_name";

    private static final int TITLE_LENGTH = 1024;
    private static final int TEXT_LENGTH = 10_240;
    private static final int PROPERTIES = 100;
    private static final int KEY_LENGTH = 100;
    private static final int VALUE_LENGTH = 4000;
    private static final String ELLIPSIS = "...";

    private final SortedMap<String, String> texts = new TreeMap<>();

    private EventTexts() {}

    static EventTexts none() {
        return new EventTexts();
    }

    /** Adds a text; null means absent. */
    EventTexts with(String name, String text) {
        if (text != null) {
            texts.put(name, trim(text, name.equals(TITLE) ? TITLE_LENGTH : TEXT_LENGTH));
        }
        return this;
    }

    SortedMap<String, String> trimmed() {
        return texts;
    }

    /** The first hundred properties, in the order given. */
    static SortedMap<String, String> properties(Map<String, String> properties) {
        if (properties == null) {
            throw new PluginTypeException("properties must be a dict, got " + PythonValues.className(null)
                    + " instead; leave the argument out for none (sdk.md 5.10)");
        }
        SortedMap<String, String> trimmed = new TreeMap<>();
        new LinkedHashMap<>(properties)
                .entrySet().stream()
                        .limit(PROPERTIES)
                        .forEach(entry -> trimmed.put(
                                trim(text(entry.getKey()), KEY_LENGTH), trim(text(entry.getValue()), VALUE_LENGTH)));
        return trimmed;
    }

    private static String text(String text) {
        if (text == null) {
            throw new PluginTypeException("event property keys and values must be text, got "
                    + PythonValues.className(null) + " instead (sdk.md 5.10)");
        }
        return text;
    }

    private static String trim(String text, int length) {
        return PythonValues.length(text) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - ELLIPSIS.length())) + ELLIPSIS;
    }
}
