package org.exampleservice.contract.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of what fuzzing found so that the text alone is enough to run it again, as on a machine that is gone. */
final class Finding {

    private static final Pattern WHY = Pattern.compile("(?ms)^== (?:Java|ERROR).*?(?=^DEDUP_TOKEN|^== libFuzzer|\\z)");
    private static final String TEST =
            "mvn -B -ntp -pl contract-tests -am test -Dtest=CorpusTest -Dsurefire.failIfNoSpecifiedTests=false";

    private Finding() {}

    static String told(String line, Path log, Target target, List<Path> found) throws IOException {
        StringBuilder text = new StringBuilder(line);
        Matcher why = WHY.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
        text.append('\n').append(why.find() ? why.group().strip() : "see " + log);
        for (Path input : found) {
            text.append("\nThe input; these lines put it into the corpus, where it stays, and run it:\n")
                    .append(replay(input, target));
        }
        return text.toString();
    }

    private static String replay(Path input, Target target) throws IOException {
        String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(input));
        return "  echo " + bytes + " | base64 -d > contract-tests/src/test/corpus/" + target.word() + "/"
                + input.getFileName() + "\n  " + TEST;
    }
}
