package org.exampleservice.harness.activegate;

import java.util.List;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.harness.activegate.GateProblem.Kind;
import org.exampleservice.harness.definition.DefinitionReader;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.source.JavaCode;

/**
 * An extension that is to run.
 *
 * @param content its package
 * @param definition what its plugin.json declares
 * @param conflict why the runtime does not load it; empty if it does
 */
record Installed(UploadedPackage content, PluginDefinition definition, String conflict) {

    private static final int MOST_NAMES = 3;

    static Installed of(UploadedPackage content) {
        return new Installed(
                content, DefinitionReader.read(DocumentReader.json("plugin.json", content.pluginJson())), "");
    }

    String name() {
        return definition.name();
    }

    /**
     * Refuses Java code, which would run inside this process.
     *
     * @throws GateProblem if it brings some that would be loaded
     */
    Installed withoutJava() {
        int folder = name().length() + 1;
        List<String> files = content.files().stream()
                .filter(file -> file.startsWith(name() + "/"))
                .map(file -> file.substring(folder))
                .toList();
        List<String> code = JavaCode.among(files, definition.source().packageName());
        if (code.isEmpty()) {
            return this;
        }
        throw new GateProblem(
                Kind.INVALID,
                "the package of " + name() + " brings Java code, " + named(code)
                        + " (a real ActiveGate runs Python only,"
                        + " sdk.md 4.2; here Java would run inside activegate, with your rights). If you know whose it"
                        + " is, start activegate with --allow-java; or run it from its folder with plugin-harness run.");
    }

    private static String named(List<String> files) {
        String some = String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size())));
        int more = files.size() - MOST_NAMES;
        return Deployments.shown(more > 0 ? some + " and " + more + " more" : some);
    }

    /** Beside one that was deployed before: two with the same code do not go together (sdk.md 4.2, 8.1). */
    Installed beside(Installed earlier) {
        boolean same = conflict.isEmpty() && earlier.definition.source().equals(definition.source());
        return same
                ? new Installed(
                        content,
                        definition,
                        "Package " + definition.source().packageName() + " of " + name() + " is already loaded by "
                                + earlier.name())
                : this;
    }
}
