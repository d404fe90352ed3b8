package org.exampleservice.harness.preview;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What all pages share, and the tiles. Immutable, hence thread-safe.
 *
 * @param plugin name
 * @param version of the plugin
 * @param favicon address of the tile's icon, which is not fetched; may be empty
 * @param start instant of minute 0
 * @param first earliest minute with numbers
 * @param last latest minute, -1 before the first
 * @param frames time frames in minutes that numbers are there for
 * @param tiles one for each technology
 * @param eventMinutes minutes in which an event was reported
 * @param errorMinutes minutes in which a status was not fine
 * @param changeMinutes minutes in which a status, an entity or a property changed
 * @param withoutUi whether plugin.json has no ui
 * @param tabs groups of charts behind Further details
 * @param notices what is wrong
 * @param rules all rules, with what is in force
 */
public record Overview(
        String plugin,
        String version,
        String favicon,
        Instant start,
        int first,
        int last,
        List<Integer> frames,
        List<Tile> tiles,
        List<Integer> eventMinutes,
        List<Integer> errorMinutes,
        List<Integer> changeMinutes,
        boolean withoutUi,
        List<String> tabs,
        List<Notice> notices,
        List<Rule> rules) {

    /**
     * The tile of a technology.
     *
     * @param extension name of the one that reported it
     */
    public record Tile(String extension, String technology, List<GroupRow> groups, int devices) {
        public Tile {
            Objects.requireNonNull(extension, "extension");
            Objects.requireNonNull(technology, "technology");
            groups = List.copyOf(groups);
        }
    }

    /** A group of a technology. */
    public record GroupRow(String id, String name, int devices) {
        public GroupRow {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
        }
    }

    /** A rule, and whether it is in force. */
    public record Rule(String id, String text, String source, boolean inferred, boolean on) {
        public Rule {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(source, "source");
        }
    }

    /** The same, beside other extensions. */
    public Overview withTiles(List<Tile> all) {
        return new Overview(
                plugin,
                version,
                favicon,
                start,
                first,
                last,
                frames,
                all,
                eventMinutes,
                errorMinutes,
                changeMinutes,
                withoutUi,
                tabs,
                notices,
                rules);
    }

    public Overview {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(favicon, "favicon");
        Objects.requireNonNull(start, "start");
        frames = List.copyOf(frames);
        tiles = List.copyOf(tiles);
        eventMinutes = List.copyOf(eventMinutes);
        errorMinutes = List.copyOf(errorMinutes);
        changeMinutes = List.copyOf(changeMinutes);
        tabs = List.copyOf(tabs);
        notices = List.copyOf(notices);
        rules = List.copyOf(rules);
    }
}
