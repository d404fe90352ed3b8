package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says why the source of an extension cannot work, with the file and the rule. Stateless, hence thread-safe. */
final class SourceProblem {

    private SourceProblem() {}

    /**
     * The text.
     *
     * @param refused what source.py answers
     * @param python who says so: another version may know another grammar
     */
    static String of(JsonNode refused, String module, String className, String python) {
        String at = refused.path("at").asText();
        return switch (refused.path("rule").asText()) {
            case "syntax" ->
                syntax(at, refused.path("why").asText(), refused.path("by").asText(), module, python);
            case "package" ->
                at + " has no __init__.py, so that it has no class " + className + ". source.package of"
                        + " plugin.json is " + module
                        + ", the module of the class (sdk.md 4.2). Write the file, or name the"
                        + " module";
            case "class" ->
                at + " has no class " + className + ", which source.className of plugin.json names (sdk.md" + " 4.2); "
                        + has(names(refused)) + ". Name the class that extends RemoteBasePlugin";
            case "oneagent" ->
                at + ": the class " + className + ", which source.className of plugin.json names (sdk.md 4.2),"
                        + " extends BasePlugin, as an extension of the OneAgent does. The OneAgent runs those, on its"
                        + " host; an ActiveGate, and so this kit, runs what extends RemoteBasePlugin. If this is for an"
                        + " ActiveGate, extend that: from ruxit.api.base_plugin import RemoteBasePlugin";
            default ->
                at + ": the class " + className + ", which source.className of plugin.json names (sdk.md 4.2),"
                        + " extends " + String.join(", ", names(refused))
                        + " and is no RemoteBasePlugin. Extend it: from"
                        + " ruxit.api.base_plugin import RemoteBasePlugin";
        };
    }

    private static String syntax(String at, String why, String by, String module, String python) {
        return at + ": this does not parse: " + why + ", says " + python + "; "
                + (by.isEmpty() ? "" : by + " imports it, and ")
                + "source.package of plugin.json, " + module
                + ", is a module that can be imported (sdk.md 4.2). Mend it,"
                + " or name the Python that it was written for with --python";
    }

    private static String has(List<String> classes) {
        return classes.isEmpty() ? "it has no class at all" : "it has " + String.join(", ", classes);
    }

    private static List<String> names(JsonNode refused) {
        List<String> names = new ArrayList<>();
        refused.path("names").forEach(name -> names.add(name.asText()));
        return names;
    }
}
