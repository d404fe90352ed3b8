package org.exampleservice.document;

import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The values of the core schema of YAML 1.2. */
final class YamlScalar {

    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private YamlScalar() {}

    static void add(ScalarEvent event, Position position, TreeBuilder tree) {
        String written = event.getValue();
        Tag tag = event.isPlain() ? RESOLVER.resolve(written, true) : Tag.STR;
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            number(tag, written, position, tree);
        } else {
            tree.scalar(position, plain(tag, written), written);
        }
    }

    private static Object plain(Tag tag, String written) {
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        return tag.equals(Tag.BOOL) ? Boolean.valueOf(written) : written;
    }

    private static void number(Tag tag, String written, Position position, TreeBuilder tree) {
        try {
            tree.scalar(position, tag.equals(Tag.INT) ? (Object) wholeNumber(written) : decimal(written), written);
        } catch (NumberFormatException e) {
            tree.refuseNumber(position, written);
        }
    }

    private static Long wholeNumber(String written) {
        if (written.startsWith("0x")) {
            return Long.valueOf(written.substring(2), 16);
        }
        return written.startsWith("0o") ? Long.valueOf(written.substring(2), 8) : Long.valueOf(written);
    }

    private static Double decimal(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".inf") || lower.endsWith(".nan")) {
            throw new NumberFormatException(written);
        }
        double value = Double.parseDouble(written);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(written);
        }
        return value;
    }
}
