package org.exampleservice.contract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.exampleservice.contract.architecture.Classes.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which package may use which: one row for each package, and two for the doors of the harness. */
final class UseTable {

    private static final String[] JDK = {"java.."};
    private static final String YAML = "org.snakeyaml.engine..";
    private static final String JACKSON_CORE = "com.fasterxml.jackson.core..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PICOCLI = "picocli..";
    private static final String HARNESS = "org.exampleservice.harness";

    static final List<Row> ROWS = List.of(
            row("document", YAML, JACKSON_CORE),
            row("manual", PICOCLI),
            row("web", "javax.net.ssl.."),
            row("simulator.model"),
            row("simulator.scenario", our("simulator.model"), our("document")),
            row("simulator.engine", our("simulator.scenario"), our("simulator.model")),
            row("simulator.json", our("simulator.model")),
            row("simulator.ui", our("simulator.engine"), our("simulator.json"), our("simulator.model")),
            row(
                    "simulator.http",
                    our("web"),
                    our("simulator.ui"),
                    our("simulator.engine"),
                    our("simulator.json"),
                    our("simulator.model"),
                    our("document"),
                    "io.javalin..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "org.slf4j.."),
            row("simulator.stubs", our("simulator.json"), JACKSON),
            row(
                    "simulator.export",
                    our("simulator.stubs"),
                    our("simulator.http"),
                    our("simulator.engine"),
                    our("simulator.scenario"),
                    our("simulator.model")),
            row(
                    "simulator.record",
                    our("web"),
                    our("simulator.stubs"),
                    our("simulator.json"),
                    JACKSON_CORE,
                    "javax.net.ssl.."),
            row("simulator.drift", our("simulator.stubs"), our("document"), JACKSON),
            row(
                    "simulator",
                    our("simulator.export"),
                    our("simulator.record"),
                    our("simulator.drift"),
                    our("simulator.stubs"),
                    our("simulator.json"),
                    our("simulator.http"),
                    our("simulator.engine"),
                    our("simulator.scenario"),
                    our("simulator.model"),
                    our("manual"),
                    our("document"),
                    PICOCLI),
            row("harness.plugin"),
            row("harness.recording"),
            row("harness.definition", our("document")),
            row("harness.lint", our("document")),
            row("harness.sarif", JACKSON_CORE),
            row("harness.lint.report", our("harness.lint"), our("harness.sarif"), our("document"), JACKSON_CORE),
            row("harness.packaging", our("harness.lint"), our("document")),
            row("harness.packaging.upload", our("harness.packaging"), our("web"), JACKSON, "javax.net.ssl.."),
            row("harness.engine", our("harness.plugin"), our("harness.recording"), our("harness.definition")),
            row("harness.example", our("harness.plugin"), JACKSON),
            row("harness.answer", our("harness.plugin"), JACKSON),
            row("harness.scratch"),
            row("harness.python", our("harness.plugin"), our("harness.scratch"), JACKSON),
            row("harness.tls", "javax.net.ssl.."),
            row("harness.fault", JACKSON),
            row(
                    "harness.source",
                    our("harness.definition"),
                    our("harness.engine"),
                    our("harness.plugin"),
                    our("harness.python"),
                    our("harness.scratch"),
                    our("document"),
                    "javax.tools..",
                    "javax.lang.model.."),
            row("harness.init"),
            row(
                    "harness.doctor",
                    our("harness.definition"),
                    our("harness.python"),
                    our("harness.source"),
                    our("document"),
                    JACKSON_CORE,
                    "javax.tools.."),
            row(
                    "harness.backend",
                    our("harness.oracle"),
                    our("harness.engine"),
                    our("harness.recording"),
                    our("harness.tls"),
                    our("harness.fault"),
                    our("simulator"),
                    our("simulator.engine"),
                    our("simulator.http"),
                    our("simulator.model"),
                    our("simulator.scenario"),
                    our("document"),
                    "com.github.tomakehurst.wiremock..",
                    JACKSON),
            row("harness.oracle", our("harness.recording"), our("harness.definition")),
            row("harness.alert", our("harness.recording"), our("harness.definition")),
            row("harness.coverage", our("harness.recording"), our("harness.definition")),
            row(
                    "harness.why",
                    our("harness.recording"),
                    our("harness.golden"),
                    our("harness.oracle"),
                    our("harness.backend"),
                    our("harness.plugin"),
                    JACKSON),
            row("harness.preview", our("harness.definition"), our("harness.recording"), our("harness.alert")),
            row("harness.preview.http", our("harness.preview"), our("web"), "com.sun.net.httpserver..", JACKSON),
            row(
                    "harness.preview.live",
                    our("harness.preview"),
                    our("harness.definition"),
                    our("harness.lint"),
                    our("harness.recording"),
                    our("document")),
            row("harness.golden", our("harness.recording"), JACKSON_CORE),
            row(
                    "harness.contract",
                    our("harness.oracle"),
                    our("harness.alert"),
                    our("harness.coverage"),
                    our("harness.why"),
                    our("harness"),
                    our("harness.fault"),
                    our("harness.source"),
                    our("harness.python"),
                    our("harness.engine"),
                    our("harness.backend"),
                    our("harness.golden"),
                    our("harness.recording"),
                    our("harness.definition"),
                    our("document"),
                    our("simulator.model")),
            row(
                    "harness.report",
                    our("harness"),
                    our("harness.alert"),
                    our("harness.coverage"),
                    our("harness.sarif"),
                    our("harness.source"),
                    our("harness.backend"),
                    our("harness.python"),
                    our("harness.golden"),
                    our("harness.contract"),
                    our("harness.recording"),
                    our("harness.definition"),
                    our("document"),
                    our("simulator.model"),
                    "javax.xml.stream..",
                    JACKSON),
            row(
                    "harness.activegate",
                    our("harness.source"),
                    our("harness.python"),
                    our("harness.packaging"),
                    our("harness.engine"),
                    our("harness.plugin"),
                    our("harness.recording"),
                    our("harness.definition"),
                    our("harness.lint"),
                    our("document"),
                    JACKSON),
            row(
                    "harness.activegate.http",
                    our("harness.activegate"),
                    our("harness.packaging"),
                    our("harness.engine"),
                    our("harness.golden"),
                    our("harness.recording"),
                    our("harness.definition"),
                    our("harness.lint"),
                    JACKSON,
                    "io.javalin..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet.."),
            row(
                    "harness.activegate.pages",
                    our("harness.activegate"),
                    our("harness.activegate.http"),
                    our("harness.preview"),
                    our("harness.preview.http"),
                    our("harness.preview.live"),
                    our("harness.recording"),
                    "io.javalin..",
                    "jakarta.servlet.."),
            row(
                    "harness.cli",
                    our("harness.coverage"),
                    our("harness"),
                    our("harness.activegate"),
                    our("harness.activegate.http"),
                    our("harness.activegate.pages"),
                    our("harness.report"),
                    our("harness.source"),
                    our("harness.python"),
                    our("harness.engine"),
                    our("harness.backend"),
                    our("harness.golden"),
                    our("harness.contract"),
                    our("harness.recording"),
                    our("harness.definition"),
                    our("harness.lint"),
                    our("harness.lint.report"),
                    our("harness.init"),
                    our("harness.doctor"),
                    our("manual"),
                    our("harness.preview"),
                    our("harness.preview.http"),
                    our("harness.preview.live"),
                    our("harness.packaging"),
                    our("harness.packaging.upload"),
                    our("document"),
                    our("simulator.model"),
                    PICOCLI),
            row(
                    "contract.property",
                    our("document"),
                    our("simulator.engine"),
                    our("simulator.json"),
                    our("simulator.model"),
                    our("simulator.scenario"),
                    our("harness"),
                    our("harness.backend"),
                    our("harness.contract"),
                    our("harness.golden"),
                    our("harness.source"),
                    our("harness.engine"),
                    our("harness.plugin"),
                    our("harness.recording"),
                    our("harness.definition"),
                    "net.jqwik..",
                    "org.opentest4j.."),
            row(
                    "contract.junit",
                    our("harness"),
                    our("harness.source"),
                    our("harness.backend"),
                    our("harness.contract"),
                    our("harness.definition"),
                    our("harness.plugin"),
                    our("harness.recording"),
                    our("simulator.model"),
                    our("document"),
                    "org.junit.jupiter.api.."),
            row(
                    "contract.assertj",
                    our("harness.recording"),
                    our("harness.golden"),
                    our("document"),
                    "org.assertj.core.."),
            door("PluginRun, RunSetup", "source", "backend", "definition", "engine", "plugin", "recording"),
            door("Main", "cli"));

    private UseTable() {}

    /**
     * A row of the table.
     *
     * @param users the package, or the classes with those nested in them
     * @param door whether the users are classes
     * @param used packages that may be used beside the own one
     */
    record Row(String users, boolean door, List<String> used) {

        /** The row as a rule; it fails when there is nobody to check. */
        ArchRule rule() {
            return classes()
                    .that(describe("are " + users, this::covers))
                    .should()
                    .onlyDependOnClassesThat(
                            describe("are of their own or in " + used, type -> covers(type) || isUsable(type)));
        }

        boolean covers(JavaClass type) {
            return door
                    ? Arrays.stream(users.split(", "))
                            .map(name -> HARNESS + "." + name)
                            .anyMatch(name -> type.getName().equals(name)
                                    || type.getName().startsWith(name + "$"))
                    : type.getPackageName().equals(users);
        }

        private boolean isUsable(JavaClass type) {
            JavaClass element = type.getBaseComponentType();
            return element.isPrimitive()
                    || JavaClass.Predicates.resideInAnyPackage(used.toArray(String[]::new))
                            .test(element);
        }

        @Override
        public String toString() {
            return users;
        }
    }

    /** The JDK is open to all. */
    static Row row(String name, String... used) {
        return new Row(our(name), false, withJdk(used));
    }

    private static Row door(String types, String... packages) {
        String[] used = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            used[i] = HARNESS + "." + packages[i];
        }
        return new Row(types, true, withJdk(used));
    }

    private static List<String> withJdk(String... used) {
        List<String> all = new ArrayList<>(List.of(JDK));
        all.addAll(List.of(used));
        return all;
    }

    private static String our(String name) {
        return ROOT + "." + name;
    }
}
