package org.exampleservice.harness.lint;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.exampleservice.document.Document;
import org.exampleservice.document.DocumentException;
import org.exampleservice.document.DocumentNode.ObjectNode;
import org.exampleservice.document.DocumentReader;

/**
 * Holds an extension against all rules at once.
 *
 * <pre>{@code
 * List<Finding> findings = Lint.of(Path.of("my-extension"));
 * }</pre>
 *
 * <p>Errors are what the runtime's own validation refuses, though it stops at the first; warnings what it lets pass and
 * gets wrong later; information what nobody reads (sdk.md 4, 12). Nothing is run. Stateless, hence thread-safe.
 */
public final class Lint {

    private static final List<Check> CHECKS = List.of(
            new StructureCheck(),
            new TopCheck(),
            new MetricCheck(),
            new AlertCheck(),
            new PropertyCheck(),
            new KeyCheck(),
            new FormCheck(),
            new KeyMetricCheck(),
            new SeriesCheck(),
            new ChartCheck(),
            new CodeCheck());

    private Lint() {}

    /**
     * Everything about the plugin.json of a folder, and the Python beside it.
     *
     * @param location the folder, or the file itself
     * @return in the order of the files; never null, also if there is no file
     */
    public static List<Finding> of(Path location) {
        SourceFolder folder = SourceFolder.of(location);
        return folder.read().map(text -> of(folder.shownFile(), text, folder)).orElseGet(folder::problems);
    }

    /**
     * Everything about a plugin.json that was read elsewhere.
     *
     * @param file its name, as findings show it
     * @param text of it
     * @param sources the files beside it
     */
    public static List<Finding> of(String file, String text, Sources sources) {
        Objects.requireNonNull(sources, "sources");
        try {
            return of(DocumentReader.json(file, text), sources);
        } catch (DocumentException e) {
            return e.problems().stream()
                    .map(problem -> new Finding(
                            Rule.JSON_SYNTAX,
                            problem.file(),
                            problem.position(),
                            problem.pointer(),
                            problem.what(),
                            problem.rule(),
                            Rule.JSON_SYNTAX.source(),
                            problem.next()))
                    .toList();
        }
    }

    private static List<Finding> of(Document document, Sources sources) {
        Findings findings = new Findings(document.file());
        if (document.root() instanceof ObjectNode root) {
            Declaration declaration = new Declaration(root, sources);
            CHECKS.forEach(check -> check.check(declaration, findings));
        } else {
            findings.add(
                    Rule.WRONG_TYPE,
                    document.root(),
                    "the document is " + document.root().kind(),
                    "Write an object, from { to }.");
        }
        return findings.all();
    }
}
