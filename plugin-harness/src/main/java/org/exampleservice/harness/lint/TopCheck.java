package org.exampleservice.harness.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.harness.lint.Nodes.Text;

/** Name, version, group, entity and technologies (sdk.md 4.1, 2.3, 2.5). */
final class TopCheck implements Check {

    private static final String PREFIX = "custom.remote.python.";
    private static final String ONE_AGENT = "custom.python.";
    private static final Pattern NAME = Pattern.compile("custom.remote.python.[a-zA-Z][a-zA-Z0-9_-]*+");
    private static final Pattern BUILT_VERSION = Pattern.compile("\\d++\\.\\d+(.\\d+)?");
    private static final Pattern VERSION = Pattern.compile("\\d++\\.\\d++(\\.\\d++)?");
    private static final Pattern GROUP = Pattern.compile("/?[-a-zA-Z0-9_.]++(/[-a-zA-Z0-9_.]++)*+");

    @Override
    public void check(Declaration declaration, Findings findings) {
        ObjectNode root = declaration.root();
        Nodes.text(root, "name").filter(TopCheck::isFilled).ifPresent(name -> name(name, findings));
        Nodes.text(root, "version").ifPresent(version -> version(version, findings));
        Nodes.text(root, "metricGroup").filter(TopCheck::isFilled).ifPresent(group -> group(group, findings));
        entity(root, findings);
        Nodes.objects(root, "metrics").forEach(metric -> entity(metric, findings));
        technologies(Nodes.items(root, "technologies"), findings);
        processTypes(root, findings);
        if (root.find("source").isEmpty()) {
            findings.add(
                    Rule.SOURCE_MISSING,
                    root,
                    "/source is missing",
                    "Add it with package, the module, and className, the extension's class.");
        }
    }

    private static boolean isFilled(Text text) {
        return !text.value().isEmpty();
    }

    private static void name(Text name, Findings findings) {
        String value = name.value();
        String what = "/name is " + Nodes.quoted(value);
        if (!value.startsWith("custom.remote")) {
            findings.add(Rule.NAME_PATTERN, name.node(), what, otherFlavour(value));
        } else if (!NAME.matcher(value).matches()) {
            findings.add(Rule.NAME_PATTERN, name.node(), what, remedy(value));
        } else if (!value.startsWith(PREFIX)) {
            findings.add(Rule.NAME_SEPARATOR, name.node(), what, "Begin it with " + PREFIX + " as it stands here.");
        }
    }

    private static String otherFlavour(String name) {
        return name.startsWith(ONE_AGENT)
                ? "This is an extension of the OneAgent, which runs on a host and not on an ActiveGate; it is the wrong"
                        + " kind for this kit. If it is for an ActiveGate, begin the name with " + PREFIX
                        + " and extend RemoteBasePlugin."
                : "Begin it with " + PREFIX + ": any other name is held against the rules of OneAgent extensions.";
    }

    private static String remedy(String name) {
        if (!name.startsWith(PREFIX)) {
            return "Begin it with " + PREFIX + " as it stands here.";
        }
        String word = name.substring(PREFIX.length());
        String mended = word.replaceAll("[^a-zA-Z0-9_-]", "_");
        return mended.matches("[a-zA-Z].*")
                ? "Write " + Nodes.quoted(PREFIX + mended) + "."
                : "Begin the last word with a letter.";
    }

    private static void version(Text version, Findings findings) {
        String what = "/version is " + Nodes.quoted(version.value());
        if (!BUILT_VERSION.matcher(version.value()).matches()) {
            findings.add(Rule.VERSION_PATTERN, version.node(), what, "Write one like \"1.0\" or \"1.0.3\".");
        } else if (!VERSION.matcher(version.value()).matches()) {
            findings.add(
                    Rule.VERSION_SEPARATOR,
                    version.node(),
                    what,
                    "Write one like \"1.0.3\"; the build lets any last separator pass by mistake.");
        }
    }

    private static void group(Text group, Findings findings) {
        if (!GROUP.matcher(group.value()).matches()) {
            findings.add(
                    Rule.METRIC_GROUP_PATTERN,
                    group.node(),
                    "/metricGroup is " + Nodes.quoted(group.value()),
                    "Write one like \"tech.Example_Service\", and choose well: it can never be changed.");
        }
    }

    private static void entity(ObjectNode in, Findings findings) {
        Nodes.text(in, "entity")
                .filter(entity -> !Words.ENTITIES.contains(entity.value()))
                .ifPresent(entity -> findings.add(
                        Rule.ENTITY_WORD,
                        entity.node(),
                        entity.node().pointer() + " is " + Nodes.quoted(entity.value()),
                        Words.remedy(entity.value(), Words.ENTITIES)));
    }

    private static void technologies(List<DocumentNode> technologies, Findings findings) {
        technologies.stream()
                .skip(1)
                .forEach(unused -> findings.add(
                        Rule.TECHNOLOGY_UNUSED,
                        unused,
                        unused.pointer() + " is " + Nodes.shown(unused),
                        "Put first the one that the tile is to have."));
    }

    private static void processTypes(ObjectNode root, Findings findings) {
        List.of("processTypeNames", "processTypes")
                .forEach(name -> root.find(name)
                        .ifPresent(node -> findings.add(
                                Rule.PROCESS_TYPES,
                                node,
                                node.pointer() + " is there",
                                "Take it out: it is ignored for remote extensions, and deprecated.")));
    }
}
