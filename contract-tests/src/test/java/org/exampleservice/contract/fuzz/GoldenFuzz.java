package org.exampleservice.contract.fuzz;

import java.nio.charset.StandardCharsets;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.harness.golden.GoldenException;

/** A golden from outside: what can be read is written as it will be read again. */
public final class GoldenFuzz {

    private static final String FILE = "recording.golden.json";

    private GoldenFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Golden golden;
        try {
            golden = Golden.parse(new String(input, StandardCharsets.UTF_8), FILE);
        } catch (GoldenException refused) {
            Told.where(refused.getMessage(), FILE);
            return;
        }
        Golden again = Golden.parse(golden.text(), FILE);
        if (!again.equals(golden) || !again.text().equals(golden.text())) {
            throw new AssertionError("written and read again it is another:\n" + golden.text() + "\n" + again.text());
        }
    }
}
