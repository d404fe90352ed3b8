package org.exampleservice.contract.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.House;

/** The classes of the project, read once for all rules. */
final class Classes {

    static final String ROOT = "org.exampleservice";

    static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);

    private Classes() {}

    /** The test classes of every module that has been compiled, these here always included. */
    static JavaClasses ofTests() {
        List<Path> folders = Stream.of("simulator", "plugin-harness", "contract-tests")
                .map(module -> House.at(module + "/target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(folders);
    }
}
