package org.exampleservice.simulator.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No scenario without a test, no file that is not shipped, no name that is not the file's. */
class StoriesTest {
    private static final Path FOLDER = Path.of("..", "fixtures", "scenarios");

    @Test
    void every_scenario_is_a_file_that_is_shipped_and_that_a_test_tells() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString().replaceAll("\\.yaml$", ""))
                    .sorted()
                    .toList();

            assertThat(ShippedScenarios.names()).isEqualTo(names);
            assertThat(told()).containsExactlyElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_is_called_as_its_scenario_and_tells_its_story_in_a_sentence(String name) {
        Told story = new Told(name);

        assertThat(story.scenario().name()).isEqualTo(name);
        assertThat(story.scenario().description()).matches("[A-Z].{20,}\\.");
    }

    @Test
    void the_default_scenario_is_found_by_name_and_others_are_not() {
        assertThat(ShippedScenarios.find("default", Dialect.SDK)).isPresent();
        assertThat(ShippedScenarios.find("../steady", Dialect.SDK)).isEmpty();
    }

    static List<String> names() {
        return ShippedScenarios.names();
    }

    private static List<String> told() {
        return Stream.of(
                        FiguresStoryTest.class,
                        NodesStoryTest.class,
                        StatesStoryTest.class,
                        RoutesStoryTest.class,
                        FleetsStoryTest.class)
                .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                .map(method -> method.getAnnotation(Story.class))
                .filter(Objects::nonNull)
                .map(Story::value)
                .distinct()
                .sorted()
                .toList();
    }
}
