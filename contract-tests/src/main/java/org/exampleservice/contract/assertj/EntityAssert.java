package org.exampleservice.contract.assertj;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.Entry;

/** Assertions on a group or device. Not thread-safe. */
public final class EntityAssert {

    private final View view;
    private final String group;
    private final String name;

    EntityAssert(View view, String group, String device) {
        this.view = view;
        this.group = group;
        this.name = device.isEmpty() ? group : group + " / " + device;
        view.seen().add(topology());
    }

    private Subject topology() {
        return new Subject(name, "topology", "", Map.of());
    }

    /** The device of that identifier in this group, reported in any minute. */
    public EntityAssert device(String identifier) {
        List<String> devices = view.entries()
                .map(Entry::emission)
                .map(Emission::entity)
                .filter(entity ->
                        entity.group().equals(group) && !entity.device().isEmpty())
                .map(entity -> entity.device())
                .distinct()
                .toList();
        if (!devices.contains(identifier)) {
            throw new AssertionError(
                    "there is no device \"" + identifier + "\" in " + group + ". " + View.instead(identifier, devices));
        }
        return new EntityAssert(view, group, identifier);
    }

    /** A metric by key and dimensions, name and value in turn. */
    public FactAssert metric(String key, String... dimensions) {
        if (dimensions.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "dimensions are names and values in turn, and there are " + dimensions.length + " texts");
        }
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < dimensions.length; i += 2) {
            given.put(dimensions[i], dimensions[i + 1]);
        }
        return found(new Subject(name, "metric", key, given));
    }

    /** A property by key. */
    public FactAssert property(String key) {
        return found(new Subject(name, "property", key, Map.of()));
    }

    /** An event by title. */
    public FactAssert event(String title) {
        return found(new Subject(name, "event", title, Map.of()));
    }

    /** An address. */
    public FactAssert endpoint(String ip) {
        return found(new Subject(name, "endpoint", ip, Map.of()));
    }

    /** It was never reported with that metric key, whatever the dimensions. */
    public EntityAssert neverHasMetric(String key) {
        List<Subject> found = view.subjects().stream()
                .filter(subject -> subject.entity().equals(name)
                        && subject.kind().equals("metric")
                        && subject.key().equals(key))
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    found.get(0) + " should never be reported, and was in " + view.minutesOf(found.get(0)));
        }
        return this;
    }

    /** It is there in a minute. */
    public EntityAssert isThereAtMinute(int minute) {
        if (view.at(topology(), minute).isEmpty()) {
            throw new AssertionError(
                    name + " is not there at minute " + minute + "; it is in " + view.minutesOf(topology()));
        }
        return this;
    }

    /** It is not there in a minute. */
    public EntityAssert isGoneAtMinute(int minute) {
        if (!view.at(topology(), minute).isEmpty()) {
            throw new AssertionError(name + " is still there at minute " + minute);
        }
        return this;
    }

    /** Its name for people, in every minute in which it is there. */
    public EntityAssert isNamed(String expected) {
        for (int minute = 1; minute <= view.minutes(); minute++) {
            for (Entry entry : view.at(topology(), minute)) {
                String actual = ((Emission.Topology) entry.emission()).name();
                if (!actual.equals(expected)) {
                    throw new AssertionError(name + " is named \"" + actual + "\" at minute " + minute + ", expected \""
                            + expected + "\"");
                }
            }
        }
        return this;
    }

    private FactAssert found(Subject subject) {
        List<Subject> others = view.subjects().stream()
                .filter(other -> other.entity().equals(name) && other.kind().equals(subject.kind()))
                .toList();
        if (!others.contains(subject)) {
            List<String> names = others.stream().map(Subject::local).toList();
            throw new AssertionError("there is no " + subject.kind() + " \"" + subject.local() + "\" on " + name + ". "
                    + View.instead(subject.local(), names));
        }
        view.seen().add(subject);
        return new FactAssert(view, subject);
    }
}
