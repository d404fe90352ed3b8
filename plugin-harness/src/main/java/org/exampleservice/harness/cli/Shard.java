package org.exampleservice.harness.cli;

import java.util.Objects;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One part of several, in which each number of a row stands exactly once.
 *
 * @param part from 1
 * @param parts at least 1
 */
record Shard(int part, int parts) {

    static final Shard WHOLE = new Shard(1, 1);

    Shard {
        if (parts < 1 || part < 1 || part > parts) {
            throw new IllegalArgumentException("there is no part " + part + " of " + parts);
        }
    }

    /** Whether what stands at that place of a row, counted from 0, is in this part. */
    boolean takes(int index) {
        return Math.floorMod(index, parts) == part - 1;
    }

    boolean isWhole() {
        return parts == 1;
    }

    /** A number that is the same for a text on every machine, by which rows of several owners begin at different parts. */
    static int offset(String text) {
        return IntStream.range(0, Objects.requireNonNull(text, "text").length())
                .reduce(0, (sum, at) -> (sum * 31 + text.charAt(at)) % 1_000_003);
    }

    /** Reads {@code 2/4}. */
    static final class Converter implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            if (!text.matches("[1-9][0-9]{0,4}/[1-9][0-9]{0,4}")) {
                throw new TypeConversionException("'" + text + "' is no part such as 2/4");
            }
            int slash = text.indexOf('/');
            int part = Integer.parseInt(text.substring(0, slash));
            int parts = Integer.parseInt(text.substring(slash + 1));
            if (part > parts) {
                throw new TypeConversionException("'" + text + "' is beyond the last part");
            }
            return new Shard(part, parts);
        }
    }
}
