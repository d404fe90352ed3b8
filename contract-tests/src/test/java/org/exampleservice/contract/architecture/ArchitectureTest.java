package org.exampleservice.contract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.exampleservice.harness.golden.GoldenFile;
import org.exampleservice.simulator.DemoApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may use whom, and what only some may name. A rule with nobody to check fails by itself. */
class ArchitectureTest {

    private static final String SIMULATOR = "org.exampleservice.simulator..";
    private static final String HARNESS = "org.exampleservice.harness..";
    private static final List<UseTable.Row> TABLE = UseTable.ROWS;

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLE")
    void a_package_uses_only_what_the_table_allows(UseTable.Row row) {
        row.rule().check(Classes.MAIN);
    }

    @Test
    void the_table_has_a_row_for_every_class() {
        assertThat(Classes.MAIN)
                .filteredOn(type -> !type.getSimpleName().equals("package-info"))
                .filteredOn(type -> TABLE.stream().noneMatch(row -> row.covers(type)))
                .isEmpty();
    }

    @Test
    void packages_form_no_cycle_but_the_front_door_calling_the_command_line() {
        slices().matching("org.exampleservice.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        org.exampleservice.harness.Main.class, org.exampleservice.harness.cli.HarnessCommand.class)
                .check(Classes.MAIN);
    }

    @Test
    void only_the_simulators_main_names_the_system_clock() {
        Forbidden.SYSTEM_CLOCK
                .to(whereSameInputGivesSameBytes().and(not(named("org.exampleservice.simulator.Main"))))
                .check(Classes.MAIN);
    }

    /** The one exception names a temporary file that is moved away before anybody reads it. */
    @Test
    void nothing_is_left_to_chance_without_a_seed() {
        Forbidden.UNSEEDED_CHANCE
                .to(whereSameInputGivesSameBytes().and(not(named(GoldenFile.class.getPackageName() + ".AtomicFile"))))
                .check(Classes.MAIN);
    }

    @Test
    void nobody_sleeps() {
        Forbidden.SLEEP.to(anyone()).check(Classes.MAIN);
    }

    @Test
    void no_test_sleeps() {
        Forbidden.SLEEP.to(not(named(Violation.class.getName()))).check(Classes.ofTests());
    }

    @Test
    void only_the_command_lines_end_the_process() {
        Forbidden.EXIT
                .to(not(resideInAPackage("org.exampleservice.harness.cli")).and(not(isMain())))
                .check(Classes.MAIN);
    }

    @Test
    void only_the_command_lines_print() {
        Forbidden.PRINT
                .to(not(resideInAPackage("org.exampleservice.harness.cli")).and(not(isMain())))
                .check(Classes.MAIN);
    }

    @Test
    void only_the_source_of_plugins_loads_classes_by_name() {
        Forbidden.LOADING
                .to(not(resideInAPackage("org.exampleservice.harness.source")))
                .check(Classes.MAIN);
    }

    @Test
    void only_python_extensions_run_in_processes_of_their_own() {
        Forbidden.PROCESS
                .to(not(resideInAPackage("org.exampleservice.harness.python")))
                .check(Classes.MAIN);
    }

    @Test
    void the_web_server_is_named_at_its_web_faces_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.exampleservice.simulator.http",
                        "org.exampleservice.harness.activegate.http",
                        "org.exampleservice.harness.activegate.pages")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..")
                .check(Classes.MAIN);
    }

    @Test
    void backends_alone_name_wiremock_and_the_demo_app() {
        noClasses()
                .that(resideInAPackage(HARNESS).and(not(resideInAPackage("org.exampleservice.harness.backend"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..", "wiremock..")
                        .or(named(DemoApp.class.getName()))
                        .or(named(DemoApp.class.getName() + "Builder"))
                        .or(resideInAPackage("org.exampleservice.simulator.http")))
                .check(Classes.MAIN);
    }

    @Test
    void the_simulator_knows_nothing_of_the_harness_nor_of_wiremock() {
        noClasses()
                .that()
                .resideInAnyPackage(SIMULATOR, "org.exampleservice.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HARNESS, "com.github.tomakehurst..", "org.wiremock..")
                .check(Classes.MAIN);
    }

    @Test
    void the_engine_knows_nothing_of_the_network() {
        noClasses()
                .that()
                .resideInAnyPackage("org.exampleservice.harness.engine", "org.exampleservice.harness.recording")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..")
                        .and(not(named("java.net.URLEncoder"))))
                .check(Classes.MAIN);
    }

    @Test
    void nobody_uses_the_command_line_but_the_front_door() {
        classes()
                .that()
                .resideInAPackage("org.exampleservice.harness.cli")
                .should()
                .onlyHaveDependentClassesThat(
                        resideInAPackage("org.exampleservice.harness.cli").or(named("org.exampleservice.harness.Main")))
                .check(Classes.MAIN);
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<Path> packages = Stream.of("simulator", "plugin-harness", "contract-tests")
                .map(module -> House.at(module + "/src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(sources -> House.foldersBelow(sources).stream())
                .filter(folder -> !House.list(folder, file -> file.toString().endsWith(".java"))
                        .isEmpty())
                .toList();

        assertThat(packages)
                .hasSizeGreaterThan(10)
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).isRegularFile());
    }

    private static DescribedPredicate<JavaClass> whereSameInputGivesSameBytes() {
        return resideInAnyPackage(
                SIMULATOR,
                "org.exampleservice.document",
                "org.exampleservice.harness.engine",
                "org.exampleservice.harness.recording",
                "org.exampleservice.harness.golden",
                "org.exampleservice.harness.definition");
    }

    private static DescribedPredicate<JavaClass> isMain() {
        return describe("are Main", type -> type.getSimpleName().equals("Main"));
    }

    private static DescribedPredicate<JavaClass> anyone() {
        return describe("are ours", type -> true);
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe("are " + name, type -> type.getName().equals(name));
    }
}
