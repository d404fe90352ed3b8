package org.exampleservice.harness.lint;

import static org.exampleservice.harness.lint.Severity.ERROR;
import static org.exampleservice.harness.lint.Severity.INFO;
import static org.exampleservice.harness.lint.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an extension is held against. Each rule has an id that stays, a page of help, and an example of both sides. */
public enum Rule {
    JSON_SYNTAX(ERROR, "sdk.md 4.9", "plugin.json is strict JSON in UTF-8, each name once in an object"),
    MISSING_FIELD(ERROR, "sdk.md 4", "a required field is there"),
    WRONG_TYPE(ERROR, "sdk.md 4", "a field has the type that the schema gives it"),
    EMPTY_TEXT(ERROR, "sdk.md 4", "a text has at least one character"),
    EMPTY_LIST(ERROR, "sdk.md 4", "a list has at least one element"),
    NAME_PATTERN(ERROR, "sdk.md 4.1", "a name is custom.remote.python. and one word of letters, digits, _ and -"),
    VERSION_PATTERN(ERROR, "sdk.md 4.1", "a version is MAJOR.MINOR or MAJOR.MINOR.REVISION, in digits"),
    METRIC_GROUP_PATTERN(ERROR, "sdk.md 4.1", "a metric group is letters, digits, -, _ and ., in parts divided by /"),
    ENTITY_WORD(ERROR, "sdk.md 4.1", "an entity is CUSTOM_DEVICE or CUSTOM_DEVICE_GROUP"),
    METRIC_KIND(ERROR, "sdk.md 4.3", "a metric has exactly one of timeseries and statetimeseries"),
    SAME_METRIC_TWICE(ERROR, "sdk.md 4.1", "no two elements of metrics are equal"),
    KEY_PATTERN(ERROR, "sdk.md 4.8", "a name begins with a letter and goes on with letters, digits, -, _ and ."),
    UNIT_WORD(ERROR, "sdk.md 4.8", "a unit is one of the 27 of the SDK"),
    ALERT_EVENT_TYPE(ERROR, "sdk.md 4.4", "an event type is PERFORMANCE_EVENT, AVAILABILITY_EVENT or ERROR_EVENT"),
    ALERT_CONDITION(ERROR, "sdk.md 4.4", "an alert condition is ABOVE or BELOW, in upper case"),
    ALERT_RANGE(ERROR, "sdk.md 4.4", "a number of an alert is within its range"),
    PROPERTY_TYPE(ERROR, "sdk.md 4.5", "a type is written String, string or STRING, and likewise for the others"),
    DEFAULT_VALUE_TYPE(ERROR, "sdk.md 4.5", "a default value is text, a whole number, true or false"),
    DISPLAY_ORDER_RANGE(ERROR, "sdk.md 4.6", "a display order is a whole number from 1"),
    MERGE_AGGREGATION_WORD(ERROR, "sdk.md 4.7", "a merge aggregation is min, max, avg or sum"),
    SERIES_TYPE_WORD(ERROR, "sdk.md 4.7", "a series type is line, area or bar"),
    DUPLICATE_TIMESERIES(ERROR, "sdk.md 4.9", "each timeseries has a key of its own"),
    DUPLICATE_PROPERTY(ERROR, "sdk.md 4.9", "each property has a key of its own"),
    DUPLICATE_FORM_FIELD(ERROR, "sdk.md 4.9", "each field of configUI has a key of its own"),
    FORM_UNKNOWN_PROPERTY(ERROR, "sdk.md 4.9", "a field of configUI is one of properties"),
    CHART_UNKNOWN_METRIC(ERROR, "sdk.md 4.9", "a series shows a declared metric"),
    CHART_UNKNOWN_DIMENSION(ERROR, "sdk.md 4.9", "the dimensions of a series are some of its metric's"),
    KEY_METRIC_REFUSED(ERROR, "sdk.md 4.7", "keyMetrics has at most 2 key metrics, each of a declared metric"),
    PACKAGE_LAYOUT(ERROR, "sdk.md 2.4", "a package is one folder, named after the plugin, with everything in it"),

    SOURCE_MISSING(WARNING, "sdk.md 4.2", "source says which class is run"),
    NAME_SEPARATOR(WARNING, "sdk.md 2.5", "the words of a name are divided by dots, or the upload refuses the package"),
    VERSION_SEPARATOR(WARNING, "sdk.md 4.1", "the numbers of a version are divided by dots"),
    KEY_SEPARATOR(WARNING, "sdk.md 4.8", "the words of a key are divided by dots"),
    TECHNOLOGY_UNUSED(WARNING, "sdk.md 4.1", "groups and devices get the first technology only"),
    PROCESS_TYPES(WARNING, "sdk.md 4.1", "technologies stands in place of processTypeNames and processTypes"),
    MISPLACED_SECTION(WARNING, "real-plugins.md 3.2", "charts and key metrics stand in ui"),
    WRONG_CASE(WARNING, "pages.md 1.5", "a field is written as the documentation writes it"),
    DUPLICATE_STATE_METRIC(WARNING, "sdk.md 4.9", "each metric has a key of its own, whatever its kind"),
    DISPLAY_NAME_IS_KEY(WARNING, "sdk.md 4.3", "a display name differs from the key"),
    SOURCE_AGGREGATION(WARNING, "sdk.md 4.3", "source.aggregation is AVG or SUM, or the engine drops the metric"),
    AGGREGATION_WORD(WARNING, "pages.md 1.2", "an aggregation is min, max, avg or sum; on charts also count, p50, p90"),
    TOPX_UNREAD(WARNING, "sdk.md 4.3", "SDK 1.223 reads topxconfig.limit, and 1.221 topx"),
    TOPX_RANGE(WARNING, "sdk.md 4.3", "a limit of dimension values is a whole number from 0 to 100"),
    DIMENSION_NAME(WARNING, "sdk.md 4.3", "each dimension has a name of its own, and rx_pid means a process"),
    STATE_NAMES(WARNING, "sdk.md 4.3", "a state metric has states, each with a name of its own"),
    ALERT_NEVER(WARNING, "sdk.md 4.4", "violating_samples and dealerting_samples are at most samples"),
    ALERT_DUPLICATE(WARNING, "sdk.md 4.4", "each alert has an id of its own"),
    ALERT_PLACEHOLDER(WARNING, "sdk.md 4.4", "a description has the placeholders that are filled"),
    ALERT_ON_STATE(WARNING, "sdk.md 4.4", "alerts are described for timeseries only"),
    DROPDOWN_VALUES(WARNING, "sdk.md 4.5", "a dropdown has values, and a default among them"),
    DEFAULT_NOT_OF_TYPE(WARNING, "sdk.md 4.5", "a default value is of the property's type"),
    PASSWORD_DEFAULT(WARNING, "sdk.md 4.5", "a password is not written into plugin.json"),
    PROPERTY_NOT_IN_FORM(WARNING, "sdk.md 4.6", "a property that somebody is to fill in stands in configUI"),
    DISPLAY_ORDER_TIE(WARNING, "pages.md 1.5", "each field of configUI has a place of its own"),
    KEY_METRIC_UNCHECKED(WARNING, "sdk.md 4.7", "a key metric is one of a declared metric, which nobody checks"),
    TOO_MANY_KEY_METRICS(WARNING, "pages.md 1.2", "a device page has room for 4 key metrics"),
    MERGE_MISSING(WARNING, "pages.md 1.2", "key charts and key metrics are never split: mergeaggregation says how"),
    CHART_MIXED(WARNING, "sdk.md 4.7", "a chart has numbers or states, of devices or of groups"),
    STATE_CHART(WARNING, "sdk.md 4.7", "statechart and statemetric are true for state metrics, and for no other"),
    STATE_COLORS(WARNING, "sdk.md 4.7", "a state chart has one colour for each state"),
    COLOR_FORM(WARNING, "sdk.md 4.7", "a colour is #rgb, #rrggbb, rgb(r,g,b) or rgba(r,g,b,a), without blanks around"),
    STACKED_LINE(WARNING, "pages.md 1.2", "areas and bars can be stacked, lines cannot"),
    SERIES_UNIT(WARNING, "sdk.md 4.7", "a shown unit is one of the 27 of the SDK"),
    AXIS_UNITS(WARNING, "pages.md 1.5", "an axis has one unit"),
    METRIC_IN_NO_CHART(WARNING, "pages.md 1.5", "a metric is shown somewhere, if there is a ui"),
    MODULE_MISSING(WARNING, "sdk.md 4.2", "source.package is a Python module that lies beside plugin.json"),
    CLASS_MISSING(WARNING, "sdk.md 4.2", "source.className is a class of that module"),
    CODE_UNDECLARED_METRIC(WARNING, "sdk.md 5.6", "a reported key is declared, or the engine drops the value"),
    CODE_METRIC_KIND(WARNING, "sdk.md 5.6", "state_metric reports state metrics, the other calls report timeseries"),
    CODE_UNDECLARED_STATE(WARNING, "sdk.md 5.6", "a reported state is declared, or the engine drops the value"),
    CODE_DIMENSIONS(WARNING, "sdk.md 5.6", "reported dimensions are the declared ones, or the whole cycle is lost"),

    UNKNOWN_FIELD(INFO, "sdk.md 4.1", "unknown fields are accepted, and nothing but the extension reads them");

    private static final List<Rule> ALL = List.of(values());

    private final Severity severity;
    private final String source;
    private final String text;

    Rule(Severity severity, String source, String text) {
        this.severity = severity;
        this.source = source;
        this.text = text;
    }

    /** All rules, errors first. */
    public static List<Rule> all() {
        return ALL;
    }

    /** The rule of that id. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The id: {@code name-pattern}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How bad it is to break it. */
    public Severity severity() {
        return severity;
    }

    /** Where the rule comes from; a finding of a rule over several sections names its own. */
    public String source() {
        return source;
    }

    /** What holds, without a full stop. */
    public String text() {
        return text;
    }
}
