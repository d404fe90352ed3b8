package org.exampleservice.harness.lint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.Position;
import org.exampleservice.harness.lint.Declaration.Metric;
import org.exampleservice.harness.lint.Nodes.Text;

/**
 * The Python beside plugin.json, as text: the module and class that source names, and what is reported under names that
 * stand in the call itself (sdk.md 4.2, 5.6). What is computed is not looked at.
 */
final class CodeCheck implements Check {

    private static final Pattern CALL = Pattern.compile(
            "\\.(absolute|relative|per_second|stat_counter|state_metric)\\(\\s*(?:key\\s*=\\s*)?([\"'])([^\"'\\n]*)\\2"
                    + "(?=\\s*[,)])");
    private static final Pattern STATE =
            Pattern.compile("\\G\\s*,\\s*(?:value\\s*=\\s*)?([\"'])([^\"'\\n]*)\\1\\s*[,)]");
    private static final Pattern DIMENSIONS =
            Pattern.compile("\\G[^()]*?\\bdimensions\\s*=\\s*\\{((?:\\s*([\"'])[^\"'\\n]*\\2\\s*:[^{}:,]*,?)*)\\s*}");
    private static final Pattern NAME = Pattern.compile("([\"'])([^\"'\\n]*)\\1\\s*:");

    @Override
    public void check(Declaration declaration, Findings findings) {
        List<String> modules = declaration.sources().names().stream()
                .filter(name -> name.endsWith(".py"))
                .toList();
        boolean java = declaration.sources().names().stream().anyMatch(name -> name.endsWith(".jar"));
        if (!modules.isEmpty() && !java) {
            Nodes.object(declaration.root(), "source")
                    .ifPresent(source -> source(source, modules, declaration, findings));
        }
    }

    private static void source(ObjectNode source, List<String> modules, Declaration declaration, Findings findings) {
        Optional<Text> module = Nodes.text(source, "package");
        Optional<String> file = module.flatMap(name -> file(name.value(), modules));
        if (module.isPresent() && file.isEmpty()) {
            List<String> names = modules.stream()
                    .filter(name -> !name.contains("/"))
                    .map(name -> name.substring(0, name.length() - ".py".length()))
                    .toList();
            findings.add(
                    Rule.MODULE_MISSING,
                    module.get().node(),
                    "/source/package is " + Nodes.quoted(module.get().value()) + ", and there is no "
                            + module.get().value().replace('.', '/') + ".py",
                    Words.nearest(module.get().value(), names, "Write the module's name without .py."));
        }
        file.ifPresent(name -> code(name, source, declaration, findings));
    }

    private static Optional<String> file(String module, List<String> files) {
        String path = module.replace('.', '/');
        return Stream.of(path + ".py", path + "/__init__.py")
                .filter(files::contains)
                .findFirst();
    }

    private static void code(String file, ObjectNode source, Declaration declaration, Findings findings) {
        Optional<PythonText> text = declaration.sources().text(file).map(PythonText::new);
        text.ifPresent(code -> {
            Nodes.text(source, "className").ifPresent(name -> classOf(name, file, code, findings));
            calls(declaration.sources().shown(file), code, declaration, findings);
        });
    }

    private static void classOf(Text name, String file, PythonText text, Findings findings) {
        List<String> there = Pattern.compile("(?m)^\\s*(?:class\\s+|from .+ import .*\\b)(\\w+)")
                .matcher(text.code())
                .results()
                .map(result -> result.group(1))
                .toList();
        String word = "(?m)^[^\\n]*\\b(class|import|as)\\b[^\\n]*\\b" + Pattern.quote(name.value()) + "\\b";
        if (!Pattern.compile(word).matcher(text.code()).find()) {
            findings.add(
                    Rule.CLASS_MISSING,
                    name.node(),
                    "/source/className is " + Nodes.quoted(name.value()) + ", and " + file + " has no such class",
                    Words.nearest(name.value(), there, "Write the class that extends RemoteBasePlugin."));
        }
    }

    private static void calls(String file, PythonText text, Declaration declaration, Findings findings) {
        Matcher call = CALL.matcher(text.code());
        while (call.find()) {
            Position position = text.position(call.start(3));
            Optional<Metric> metric = declaration.metric(call.group(3));
            if (metric.isEmpty()) {
                findings.addElsewhere(
                        Rule.CODE_UNDECLARED_METRIC,
                        file,
                        position,
                        "the call reports " + Nodes.quoted(call.group(3)) + ", which is not declared",
                        Words.nearest(call.group(3), declaration.keys(), "Declare it in metrics of plugin.json."));
            } else {
                declared(call, metric.get(), file, text, findings);
            }
        }
    }

    private static void declared(Matcher call, Metric metric, String file, PythonText text, Findings findings) {
        boolean state = call.group(1).equals("state_metric");
        if (state != metric.isState()) {
            findings.addElsewhere(
                    Rule.CODE_METRIC_KIND,
                    file,
                    text.position(call.start(3)),
                    call.group(1) + " reports " + Nodes.quoted(call.group(3)) + ", which is declared as "
                            + (metric.isState() ? "a state metric" : "a timeseries"),
                    "Call " + (metric.isState() ? "state_metric" : "absolute, relative or per_second")
                            + ", or declare it as the other kind.");
        } else if (state) {
            state(call.end(), metric, file, text, findings);
        }
        dimensions(call, metric, file, text, findings);
    }

    private static void state(int from, Metric metric, String file, PythonText text, Findings findings) {
        Matcher value = STATE.matcher(text.code());
        List<String> states = Nodes.values(metric.states());
        if (value.find(from) && !states.contains(value.group(2))) {
            findings.addElsewhere(
                    Rule.CODE_UNDECLARED_STATE,
                    file,
                    text.position(value.start(2)),
                    "the call reports the state " + Nodes.quoted(value.group(2)) + ", which is not declared",
                    Words.remedy(value.group(2), states));
        }
    }

    private static void dimensions(Matcher call, Metric metric, String file, PythonText text, Findings findings) {
        Matcher given = DIMENSIONS.matcher(text.code());
        if (!given.find(call.end())) {
            return;
        }
        List<String> reported = NAME.matcher(given.group(1))
                .results()
                .map(name -> name.group(2))
                .sorted()
                .toList();
        List<String> declared =
                Nodes.values(metric.dimensions()).stream().sorted().toList();
        if (!reported.isEmpty() && !reported.equals(declared)) {
            findings.addElsewhere(
                    Rule.CODE_DIMENSIONS,
                    file,
                    text.position(call.start(3)),
                    "the call reports " + Nodes.quoted(call.group(3)) + " by " + String.join(", ", reported)
                            + ", and declared is " + (declared.isEmpty() ? "none" : String.join(", ", declared)),
                    "Make the two the same.");
        }
    }
}
