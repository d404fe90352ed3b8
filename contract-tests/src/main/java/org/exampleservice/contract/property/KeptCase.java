package org.exampleservice.contract.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.DocumentReader;
import org.exampleservice.document.DocumentWriter;

/**
 * The input of a property of several parameters, as a folder: {@code case.yaml} lists them in order, a number, a truth or a text
 * in place, the others as {@link KeptFile}s beside it.
 */
final class KeptCase {

    /** Lists the parameters of a case. */
    static final String FILE = "case.yaml";

    private static final String PARAMETERS = "parameters";
    private static final String VALUE = "value";
    private static final String IN = "file";

    private KeptCase() {}

    /** All that it says, from which it has its name; empty if a parameter can not be said. */
    static Optional<String> content(String law, List<?> inputs) {
        StringBuilder all = new StringBuilder();
        for (Object input : inputs) {
            Optional<String> one = isPlain(input)
                    ? Optional.of(input.toString())
                    : KeptFile.of(law, input).map(KeptFile::content);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.append(one.get()).append('\n');
        }
        return Optional.of(all.toString());
    }

    private static boolean isPlain(Object input) {
        return input instanceof Integer
                || input instanceof Long
                || input instanceof Boolean
                || input instanceof String
                || (input instanceof Double number && Double.isFinite(number));
    }

    /** Writes what {@link #content} could say. */
    static Counterexamples.Kept write(String law, List<?> inputs, Path folder) {
        List<Object> parameters = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Object input : inputs) {
            if (isPlain(input)) {
                parameters.add(Map.of(VALUE, input instanceof Integer number ? (Object) number.longValue() : input));
            } else {
                Counterexamples.Kept kept =
                        KeptFile.of(law, input).orElseThrow().write(folder, "parameter-" + (parameters.size() + 1));
                parameters.add(Map.of(IN, kept.file().getFileName().toString()));
                commands.add(kept.command());
            }
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), DocumentWriter.yaml(Map.of(PARAMETERS, parameters)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Counterexamples.Kept(folder, String.join("\n  ", commands));
    }

    /** Reads one for parameters of these types; empty if it is of others. */
    static Optional<List<Object>> read(Class<?>[] types, Path folder) {
        List<Object> inputs = new ArrayList<>();
        Iterator<?> parameters = parameters(folder).iterator();
        for (Class<?> type : types) {
            if (!parameters.hasNext()) {
                return Optional.empty();
            }
            Optional<Object> input = input(type, (Map<?, ?>) parameters.next(), folder);
            if (input.isEmpty()) {
                return Optional.empty();
            }
            inputs.add(input.get());
        }
        return parameters.hasNext() ? Optional.empty() : Optional.of(inputs);
    }

    private static List<?> parameters(Path folder) {
        DocumentNode.ObjectNode root = (DocumentNode.ObjectNode)
                DocumentReader.yaml(folder.resolve(FILE)).root();
        return (List<?>) root.toJava().get(PARAMETERS);
    }

    private static Optional<Object> input(Class<?> type, Map<?, ?> parameter, Path folder) {
        Object file = parameter.get(IN);
        return file == null
                ? plain(type, parameter.get(VALUE))
                : KeptFile.read(type, folder.resolve(Path.of(file.toString()).getFileName()));
    }

    private static Optional<Object> plain(Class<?> type, Object value) {
        if (value instanceof Long number && (type == int.class || type == Integer.class)) {
            return Optional.of(number.intValue());
        }
        boolean fits = value instanceof Long
                ? type == long.class || type == Long.class
                : value instanceof Double
                        ? type == double.class || type == Double.class
                        : value instanceof Boolean
                                ? type == boolean.class || type == Boolean.class
                                : type == String.class;
        return fits ? Optional.of(value) : Optional.empty();
    }
}
