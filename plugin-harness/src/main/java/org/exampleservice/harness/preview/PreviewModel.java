package org.exampleservice.harness.preview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exampleservice.harness.definition.PluginDefinition;
import org.exampleservice.harness.recording.Recording;

/**
 * The pages of a run, as data (pages.md 1).
 *
 * <pre>{@code
 * PreviewModel model = PreviewModel.of(definition, Map.of("endpoint 0", recording));
 * EntityView device = model.entity(id).orElseThrow();
 * }</pre>
 *
 * <p>Thread-safe; the history may grow meanwhile.
 */
public final class PreviewModel {

    /** The time frame that is shown at first, in minutes (pages.md 1.3). */
    public static final int FRAME = 120;

    /** Key metrics of a custom device (pages.md 1.2). */
    static final int MOST_KEY_METRICS = 4;

    private final PluginDefinition definition;
    private final Layout layout;
    private final RunHistory history;
    private final List<Notice> notices;
    private final Switches switches;

    /**
     * @param definition that says what is drawn, and how
     * @param history what was reported
     * @param notices what is already known to be wrong with the plugin
     * @param switches inferred rules that are not in force
     */
    public PreviewModel(PluginDefinition definition, RunHistory history, List<Notice> notices, Switches switches) {
        this.definition = Objects.requireNonNull(definition, "definition");
        this.layout = LayoutReader.read(definition);
        this.history = Objects.requireNonNull(history, "history");
        this.notices = List.copyOf(notices);
        this.switches = Objects.requireNonNull(switches, "switches");
    }

    /** The pages of finished runs, one for each endpoint by its name. */
    public static PreviewModel of(PluginDefinition definition, Map<String, Recording> recordings) {
        RunHistory history = new RunHistory();
        recordings.forEach((endpoint, recording) -> recording.cycles().forEach(cycle -> history.add(endpoint, cycle)));
        return new PreviewModel(definition, history, List.of(), Switches.ALL_ON);
    }

    /** The same with an inferred rule switched off. */
    public PreviewModel without(PreviewRule rule) {
        return new PreviewModel(definition, history, notices, switches.without(rule));
    }

    /** What all pages share, and the tiles. */
    public Overview overview() {
        return history.reading(() -> new OverviewBuilder(definition, layout, history, notices, switches).build());
    }

    /** The tile of its technology. */
    public Overview.Tile tile() {
        return history.reading(() -> new OverviewBuilder(definition, layout, history, notices, switches).tile());
    }

    /** The page of a device or of a group, or of an id that was reported without either. */
    public Optional<EntityView> entity(String id) {
        return history.reading(() -> found(id)
                .filter(EntityHistory::isDevice)
                .map(entity -> new EntityBuilder(layout, history, switches).device(entity)));
    }

    /** The page of a group, its devices compared at each of the minutes that there is room for. */
    public Optional<GroupView> group(String id) {
        return group(id, history.last(), true);
    }

    /** The page of a group, its devices compared at one minute. */
    public Optional<GroupView> group(String id, int minute) {
        return group(id, minute, false);
    }

    private Optional<GroupView> group(String id, int minute, boolean all) {
        return history.reading(() -> found(id)
                .filter(entity -> !entity.isDevice())
                .map(entity -> new GroupBuilder(layout, history, switches, entity).build(minute, all)));
    }

    /** All events that are kept, by their first minutes. */
    public List<EventView> events() {
        return history.reading(() -> EventView.of(history, switches));
    }

    /** The endpoints, in the order of their first minutes. */
    public List<EndpointView> endpoints() {
        return history.reading(() -> EndpointView.of(history));
    }

    /** The form of the settings and the table of metrics. */
    public SettingsView settings() {
        return history.reading(() -> new SettingsView(
                Fields.of(definition.json()).object("configUI").textOr("displayName", definition.name()),
                SettingsView.fields(definition),
                MetricRows.of(definition, layout, history)));
    }

    /** The alert rules, each on every series that it watches. */
    public List<AlertView> alerts() {
        return history.reading(() -> new AlertBuilder(definition, history).build());
    }

    private Optional<EntityHistory> found(String id) {
        return EntityIds.number(id)
                .flatMap(history::entity)
                .filter(entity -> EntityIds.text(entity.ref()).equals(id));
    }
}
