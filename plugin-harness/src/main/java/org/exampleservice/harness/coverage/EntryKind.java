package org.exampleservice.harness.coverage;

import java.util.Locale;

/** What can be declared in plugin.json and be covered by a run. */
public enum EntryKind {
    /** A metric: it was emitted. */
    METRIC,
    /** The level that a metric is for, group or device: it was emitted there. */
    LEVEL,
    /** A dimension of a metric, as {@code metric/dimension}: it was emitted with a value. */
    DIMENSION,
    /** A state of a state metric, as {@code metric/STATE}: it was emitted. */
    STATE,
    /** A property of the configuration: the plugin asked for it. */
    PROPERTY,
    /** A key metric: its metric was emitted. */
    KEYMETRIC,
    /** A chart of the device page, as {@code group/title}: all its metrics were emitted. */
    KEYCHART,
    /** A chart of the details, as {@code group/title}: all its metrics were emitted. */
    CHART,
    /** An alert rule: it opened, or the contract says that it must not. */
    ALERT;

    /** The word that people write. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
