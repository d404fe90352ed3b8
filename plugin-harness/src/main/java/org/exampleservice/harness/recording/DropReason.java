package org.exampleservice.harness.recording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something reported was lost; the list is closed. */
public enum DropReason {
    /** The metric key stands nowhere in plugin.json (sdk.md 5.6). */
    UNDECLARED_METRIC("sdk.md 5.6"),
    /** A state was reported under a key that is no declared state metric (sdk.md 5.6). */
    UNDECLARED_STATE_METRIC("sdk.md 5.6"),
    /** The state's name or number is not among the declared ones (sdk.md 5.6). */
    UNDECLARED_STATE("sdk.md 5.6"),
    /** The metric's {@code source.aggregation} is neither AVG nor SUM (sdk.md 4.3). */
    UNUSABLE_AGGREGATION("sdk.md 4.3"),
    /** Its dimensions do not fit the declared ones, which raises when results are wrapped (sdk.md 5.6). */
    DIMENSION_MISMATCH("sdk.md 5.6"),
    /** Another value of the cycle had unfit dimensions, and the whole cycle went with it (sdk.md 5.6). */
    CYCLE_LOST("sdk.md 5.6"),
    /** More distinct dimension tuples than the metric may have on one entity (sdk.md 6.1). */
    DIMENSION_LIMIT("sdk.md 6.1"),
    /** More measurements than a cycle may have (sdk.md 6.1). */
    MEASUREMENT_LIMIT("sdk.md 6.1"),
    /** More properties than an entity may have (sdk.md 5.7). */
    PROPERTY_LIMIT("sdk.md 5.7"),
    /** The property's key is too long (sdk.md 5.7). */
    PROPERTY_KEY_TOO_LONG("sdk.md 5.7"),
    /** The property's value is too long (sdk.md 5.7). */
    PROPERTY_VALUE_TOO_LONG("sdk.md 5.7"),
    /** More events than a cycle may have (sdk.md 6.1). */
    EVENT_LIMIT("sdk.md 6.1"),
    /** A problem event without a title cannot be correlated (sdk.md 5.10). */
    EVENT_WITHOUT_TITLE("sdk.md 5.10"),
    /** More groups than a minute may have (sdk.md 6.1). */
    GROUP_LIMIT("sdk.md 6.1"),
    /** More devices than a minute may have (sdk.md 6.1). */
    DEVICE_LIMIT("sdk.md 6.1"),
    /** The endpoint's address is no IPv4 or IPv6 literal (sdk.md 5.5). */
    INVALID_ENDPOINT_IP("sdk.md 5.5"),
    /** The call raised, so nothing of it was taken (sdk.md 5.4 to 5.7, 5.10); which of them, {@link #source(Emission)} says. */
    REFUSED_CALL("sdk.md 5.4"),
    /** The query raised, and its topology was thrown away (sdk.md 5.8). */
    TOPOLOGY_DISCARDED("sdk.md 5.8"),
    /** It was added to a group or device of an earlier cycle, which is not sent any more (sdk.md 5.4). */
    STALE_HANDLE("sdk.md 5.4"),
    /** The query never came to an end, so what it had reported was never sent (sdk.md 5.1). */
    QUERY_UNFINISHED("sdk.md 5.1"),
    /** It was waiting for the next successful cycle when the endpoint's engine was replaced (sdk.md 5.6). */
    ENGINE_REPLACED("sdk.md 5.6");

    private final String source;

    DropReason(String source) {
        this.source = source;
    }

    /** The section that states the rule. */
    public String source() {
        return source;
    }

    /** The section that states the rule by which this one was lost: that of the call, where a call was refused. */
    public String source(Emission lost) {
        return this == REFUSED_CALL && lost instanceof Emission.Call call ? call.source() : source;
    }

    /** The name in files and tables: {@code undeclared-state}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of that wire name, if there is one. */
    public static Optional<DropReason> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(reason -> reason.wireName().equals(wireName))
                .findFirst();
    }
}
