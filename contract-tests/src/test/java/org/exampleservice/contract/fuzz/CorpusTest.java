package org.exampleservice.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exampleservice.contract.House;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing once ran on, findings that were mended included, stays in order. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> every_input_that_stays_is_taken_or_refused_in_order() {
        return Target.ALL.stream()
                .map(target -> dynamicTest(target.word(), target.corpus().toUri(), () -> runAll(target)));
    }

    private static void runAll(Target target) throws IOException {
        List<Path> inputs = House.list(target.corpus(), Files::isRegularFile);
        assertThat(inputs).isNotEmpty();
        for (Path input : inputs) {
            try {
                target.body().run(Files.readAllBytes(input));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError found) {
                throw new AssertionError("the input " + input + " is a finding", found);
            }
        }
    }

    @Test
    void the_corpus_is_small() throws IOException {
        for (Target target : Target.ALL) {
            for (Path input : House.list(target.corpus(), Files::isRegularFile)) {
                assertThat(Files.size(input)).as(input.toString()).isLessThan(64 * 1024);
            }
        }
    }
}
