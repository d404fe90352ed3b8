package org.exampleservice.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the public methods of the kit speak of: nothing of an engine, be it ours or one of tests. */
class PublicSignaturesTest {

    private static final Set<String> ALLOWED = Set.of(
            "java",
            "org.assertj.core.api",
            "org.exampleservice.contract.assertj",
            "org.exampleservice.contract.junit",
            "org.exampleservice.harness.plugin",
            "org.exampleservice.harness.recording",
            "org.junit.jupiter.api");

    @Test
    void no_engine_is_named() {
        Set<String> others = new TreeSet<>();
        int methods = 0;
        for (JavaClass type : new ClassFileImporter()
                .importPackages("org.exampleservice.contract.junit", "org.exampleservice.contract.assertj")) {
            if (isPublic(type.getModifiers()) && isOfTheKit(type)) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    if (isPublic(unit.getModifiers())) {
                        methods++;
                        unit.getAllInvolvedRawTypes().stream()
                                .map(JavaClass::getBaseComponentType)
                                .filter(used ->
                                        !used.isPrimitive() && ALLOWED.stream().noneMatch(used.getName()::startsWith))
                                .forEach(used -> others.add(unit.getFullName() + " names " + used.getName()));
                    }
                }
            }
        }

        assertThat(methods).isGreaterThan(60);
        assertThat(others).isEmpty();
    }

    private static boolean isOfTheKit(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString().contains("/target/classes/"))
                .orElse(false);
    }

    private static boolean isPublic(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
