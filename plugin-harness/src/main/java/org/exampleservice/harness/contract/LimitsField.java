package org.exampleservice.harness.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentNode;
import org.exampleservice.document.ObjectReader;
import org.exampleservice.harness.engine.LimitProfile;

/** {@code limits}: the name of a profile, or limits of one's own, where those left out are those of the SDK (sdk.md 6.1). */
final class LimitsField {

    private static final String NAME = "limits";
    private static final int MOST = 1_000_000;

    private LimitsField() {}

    static LimitProfile read(ObjectReader root) {
        Optional<DocumentNode> node = root.find(NAME);
        if (node.isPresent() && node.get() instanceof DocumentNode.ObjectNode) {
            return own(root.object(NAME).required());
        }
        Map<String, LimitProfile> names = new LinkedHashMap<>();
        LimitProfile.all().forEach(profile -> names.put(profile.name(), profile));
        return root.choice(NAME, names).or(LimitProfile.SDK_1_223);
    }

    private static LimitProfile own(ObjectReader in) {
        LimitProfile usual = LimitProfile.SDK_1_223;
        LimitProfile own = LimitProfile.own(
                limit(in, "groups", usual.groups()),
                limit(in, "devices", usual.devices()),
                limit(in, "properties", usual.properties()),
                limit(in, "property_key", usual.propertyKeyLength()),
                limit(in, "property_value", usual.propertyValueLength()),
                limit(in, "measurements", usual.measurements()),
                limit(in, "events", usual.events()),
                limit(in, "tuples", usual.dimensionTuplesPerTopx() * usual.defaultTopx()));
        in.rejectUnknown();
        return own;
    }

    private static int limit(ObjectReader in, String name, int usual) {
        return in.integer(name, 0, MOST).or(usual);
    }

    /**
     * The value of the field.
     *
     * @throws IllegalArgumentException if no contract can say them; the message says why
     */
    static Object of(LimitProfile limits) {
        if (LimitProfile.all().contains(limits)) {
            return limits.name();
        }
        if (!own(limits).equals(limits)) {
            throw new IllegalArgumentException("limits " + limits.name() + " are neither a named profile nor made by"
                    + " LimitProfile.own, and a contract knows no others; use one of these");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("groups", limits.groups());
        members.put("devices", limits.devices());
        members.put("properties", limits.properties());
        members.put("property_key", limits.propertyKeyLength());
        members.put("property_value", limits.propertyValueLength());
        members.put("measurements", limits.measurements());
        members.put("events", limits.events());
        members.put("tuples", limits.dimensionTuplesPerTopx() * limits.defaultTopx());
        return members;
    }

    private static LimitProfile own(LimitProfile limits) {
        return LimitProfile.own(
                limits.groups(),
                limits.devices(),
                limits.properties(),
                limits.propertyKeyLength(),
                limits.propertyValueLength(),
                limits.measurements(),
                limits.events(),
                limits.dimensionTuplesPerTopx() * limits.defaultTopx());
    }
}
