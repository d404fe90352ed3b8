package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Optional;

/**
 * Where pages take their data from: a run that goes on, one that is over, or those of several extensions side by side.
 * Implementations are thread-safe, and answer at once.
 */
public interface PreviewSource {

    /**
     * The pages of one extension as they are now; empty if there is none of that name.
     *
     * @param extension its name; empty for the first, or the only one
     */
    Optional<PreviewModel> model(String extension);

    /** The tiles of all extensions, in order. */
    default List<Overview.Tile> tiles() {
        return model("").map(first -> first.overview().tiles()).orElse(List.of());
    }

    /** A number that changes whenever the pages, or {@link #trouble}, did. */
    long version();

    /** What keeps the pages from being up to date, with line and column; empty if nothing does. */
    String trouble();

    /** A run that is over. */
    static PreviewSource of(PreviewModel model) {
        return new PreviewSource() {
            @Override
            public Optional<PreviewModel> model(String extension) {
                return Optional.of(model);
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
