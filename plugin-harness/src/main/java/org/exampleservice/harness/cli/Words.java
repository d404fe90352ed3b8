package org.exampleservice.harness.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words of an option that takes one of a few: reads them, says which there are, and lists them for completion.
 *
 * @param <T> what they stand for
 */
abstract class Words<T> implements ITypeConverter<T>, Iterable<String> {

    private final String noun;
    private final Map<String, T> values = new LinkedHashMap<>();

    /** The noun is what each of them is: {@code severity}. */
    Words(String noun, List<T> values, Function<T, String> word) {
        this.noun = noun;
        values.forEach(value -> this.values.put(word.apply(value), value));
    }

    @Override
    public T convert(String word) {
        T value = values.get(word);
        if (value == null) {
            throw new TypeConversionException(
                    "'" + word + "' is no " + noun + "; there are " + String.join(", ", values.keySet()));
        }
        return value;
    }

    @Override
    public Iterator<String> iterator() {
        return List.copyOf(values.keySet()).iterator();
    }
}
