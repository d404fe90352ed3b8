package org.exampleservice.harness.preview;

/**
 * Where pages take their data from: a run that goes on, or one that is over. Implementations are thread-safe, and answer
 * at once.
 */
public interface PreviewSource {

    /** The pages as they are now. */
    PreviewModel model();

    /** A number that changes whenever the pages, or {@link #trouble}, did. */
    long version();

    /** What keeps the pages from being up to date, with line and column; empty if nothing does. */
    String trouble();

    /** A run that is over. */
    static PreviewSource of(PreviewModel model) {
        return new PreviewSource() {
            @Override
            public PreviewModel model() {
                return model;
            }

            @Override
            public long version() {
                return 1;
            }

            @Override
            public String trouble() {
                return "";
            }
        };
    }
}
