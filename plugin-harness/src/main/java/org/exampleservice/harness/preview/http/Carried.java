package org.exampleservice.harness.preview.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the first page brings along, so that it need not ask: the answers to what was asked last, of each kind one. Who loads
 * a page again looks at the same, mostly. What is large is left to be asked for, side by side with the rest. Thread-safe.
 */
final class Carried {

    private static final int MOST_CHARACTERS = 300_000;

    /** What every page asks for. */
    private static final List<String> COMMON = List.of("data/overview", "data/endpoints");

    private static final int MOST_KINDS = COMMON.size() + 3;

    private final Map<String, Asked> last = new LinkedHashMap<>(16, 0.75f, true);

    Carried() {
        COMMON.forEach(path -> last.put(path, new Asked(path, Map.of())));
    }

    /**
     * Takes note of what was asked for. What is of one minute only is something else in the next, and what is large would
     * keep all else waiting.
     *
     * @param characters of the answer
     */
    synchronized void note(Asked asked, int characters) {
        if (characters > MOST_CHARACTERS) {
            last.remove(asked.path());
        } else if (!asked.query().containsKey("at")) {
            last.put(asked.path(), asked);
        }
        COMMON.forEach(last::get);
        Iterator<Asked> oldest = last.values().iterator();
        while (last.size() > MOST_KINDS) {
            oldest.next();
            oldest.remove();
        }
    }

    /** What is brought along, to stand in the page. */
    String parts(Function<Asked, PreviewRoutes.Page> answers) {
        StringBuilder parts = new StringBuilder();
        for (Asked asked : all()) {
            PreviewRoutes.Page answer = answers.apply(asked);
            if (answer.status() == 200 && answer.text().length() <= MOST_CHARACTERS) {
                parts.append(Shell.part(asked.address(), answer.headers().get("ETag"), answer.text()));
            }
        }
        return parts.toString();
    }

    private synchronized List<Asked> all() {
        return new ArrayList<>(last.values());
    }
}
