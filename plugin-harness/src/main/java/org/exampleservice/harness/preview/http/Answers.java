package org.exampleservice.harness.preview.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered about the newest state of a source, so that who looks again, or another who looks at the same, need not
 * wait for it to be worked out: the newest {@value #MOST}, of {@value #MOST_CHARACTERS} characters at most. Thread-safe.
 */
final class Answers {

    private static final int MOST = 64;
    private static final int MOST_CHARACTERS = 8_000_000;

    private final Map<Asked, PreviewRoutes.Page> kept = new LinkedHashMap<>();
    private long version = Long.MIN_VALUE;
    private int characters;

    /** What was answered about that state; empty if it was not asked yet, or is forgotten. */
    synchronized Optional<PreviewRoutes.Page> find(long newest, Asked asked) {
        return newest == version ? Optional.ofNullable(kept.get(asked)) : Optional.empty();
    }

    /** Keeps an answer about that state, and none about any other. */
    synchronized void keep(long newest, Asked asked, PreviewRoutes.Page page) {
        if (newest != version) {
            kept.clear();
            characters = 0;
            version = newest;
        }
        PreviewRoutes.Page before = kept.put(asked, page);
        characters += page.text().length() - (before == null ? 0 : before.text().length());
        forget();
    }

    /** Lets go of the oldest until the rest fits. */
    private void forget() {
        Iterator<PreviewRoutes.Page> oldest = kept.values().iterator();
        while (kept.size() > MOST || characters > MOST_CHARACTERS) {
            characters -= oldest.next().text().length();
            oldest.remove();
        }
    }
}
