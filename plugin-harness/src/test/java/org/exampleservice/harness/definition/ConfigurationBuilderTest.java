package org.exampleservice.harness.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.definition.PluginDefinition.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationBuilderTest {

    @Test
    void every_value_that_does_not_fit_is_told_and_no_secret_is_shown() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("interval", "soon");
        given.put("fast", "yes");
        given.put("private_number", "geheim");
        given.put("rate", "NaN");
        given.put("more", List.of(1));

        assertThatThrownBy(() -> ConfigurationBuilder.of(plugin(
                                property("interval", PropertyDefinition.Type.INTEGER, null),
                                property("fast", PropertyDefinition.Type.BOOLEAN, null),
                                property("private_number", PropertyDefinition.Type.INTEGER, null),
                                property("rate", PropertyDefinition.Type.FLOAT, null)))
                        .given(given)
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("""
                        interval is "soon" (a property of type Integer takes a whole number, sdk.md 4.5).\
                         Give a whole number, or leave it out for the default.
                        fast is "yes" (a property of type Boolean takes true or false, sdk.md 4.5).\
                         Give true or false, or leave it out for the default.
                        private_number is ######## (a property of type Integer takes a whole number, sdk.md 4.5).\
                         Give a whole number, or leave it out for the default.
                        rate is "NaN" (a property of type Float takes a number, sdk.md 4.5).\
                         Give a number, or leave it out for the default.
                        more is [1] (a configuration value is text, a number, true or false, sdk.md 5.3).\
                         Give one value, JSON as text.""");
    }

    @Test
    void unset_text_is_empty_and_other_unset_values_are_absent() {
        ConfigurationBuilder builder = ConfigurationBuilder.of(plugin(everyType()));

        assertThat(builder.build().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("string", "", "password", "", "textarea", ""));
        assertThat(builder.leaveUnsetAbsent().build().values()).isEmpty();
    }

    @Test
    void given_values_lie_over_defaults_and_defaults_over_nothing() {
        Configuration configuration = ConfigurationBuilder.of(plugin(
                        property("b", PropertyDefinition.Type.INTEGER, 60L),
                        property("a", PropertyDefinition.Type.INTEGER, 360L)))
                .given(Map.of("a", "10"))
                .given(Map.of("free", 1, "a", " 2 "))
                .build();

        assertThat(configuration.values().toString()).isEqualTo("{b=60, a=2, free=1}");
        assertThat(configuration.values()).containsEntry("a", 2L).containsEntry("free", 1L);
    }

    @Test
    void an_empty_default_of_a_type_without_text_is_unset() {
        Configuration configuration = ConfigurationBuilder.of(
                        plugin(property("a", PropertyDefinition.Type.INTEGER, "")))
                .build();

        assertThat(configuration.values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER,-5,-5,Long",
        "FLOAT,.5e1,5.0,Double",
        "FLOAT,7,7.0,Double",
        "BOOLEAN,TRUE,true,Boolean",
        "DROPDOWN,60,60,String",
        "PASSWORD,1234,1234,String",
        "JSON,{},{},String"
    })
    void text_is_converted_to_the_type_of_its_property(
            PropertyDefinition.Type type, String text, String value, String javaType) {
        Object typed = ConfigurationBuilder.of(plugin(property("k", type, null)))
                .given(Map.of("k", text))
                .build()
                .values()
                .get("k");

        assertThat(typed.getClass().getSimpleName()).isEqualTo(javaType);
        assertThat(typed).hasToString(value);
    }

    @Test
    void dropdown_values_are_text_even_if_declared_or_given_as_numbers() {
        Configuration configuration = ConfigurationBuilder.of(plugin(
                        property("a", PropertyDefinition.Type.DROPDOWN, 60L),
                        property("b", PropertyDefinition.Type.DROPDOWN, null)))
                .given(Map.of("b", 5))
                .build();

        assertThat(configuration.values()).containsEntry("a", "60").containsEntry("b", "5");
    }

    @Test
    void nulls_leave_what_was_there() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("a", null);

        assertThat(ConfigurationBuilder.of(plugin(property("a", PropertyDefinition.Type.INTEGER, 1L)))
                        .given(given)
                        .build()
                        .values())
                .containsEntry("a", 1L);
    }

    @Test
    void secrets_are_known_by_type_and_by_name_and_never_shown() {
        Configuration configuration = ConfigurationBuilder.of(plugin(
                        property("pin", PropertyDefinition.Type.PASSWORD, "1234"),
                        property("user", PropertyDefinition.Type.STRING, "me")))
                .given(Map.of("MySecretKey", "s3cr3t"))
                .build();

        assertThat(configuration.secretKeys()).containsExactlyInAnyOrder("pin", "MySecretKey");
        assertThat(configuration).hasToString("Configuration{pin=########, user=me, MySecretKey=########}");
    }

    private static PropertyDefinition[] everyType() {
        return Arrays.stream(PropertyDefinition.Type.values())
                .map(type -> property(type.name().toLowerCase(Locale.ROOT), type, null))
                .toArray(PropertyDefinition[]::new);
    }

    private static PropertyDefinition property(String key, PropertyDefinition.Type type, Object defaultValue) {
        return new PropertyDefinition(key, type, type.name(), Optional.ofNullable(defaultValue), List.of());
    }

    private static PluginDefinition plugin(PropertyDefinition... properties) {
        Source source = new Source("p", "C", List.of());
        return new PluginDefinition("n", "1.0", List.of(), source, List.of(), List.of(properties), Map.of());
    }
}
