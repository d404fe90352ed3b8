package org.exampleservice.simulator.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.exampleservice.document.Nearest;

/** Compares the shape of a recording with that of an answer. */
final class ShapeComparison {
    private final String route;
    private final List<Drift> drifts = new ArrayList<>();

    private ShapeComparison(String route) {
        this.route = route;
    }

    static List<Drift> of(String route, Shape recorded, Shape now) {
        ShapeComparison comparison = new ShapeComparison(route);
        comparison.compare("", recorded, now);
        return comparison.drifts;
    }

    private void compare(String pointer, Shape recorded, Shape now) {
        SortedSet<String> other = new TreeSet<>(now.types());
        other.removeAll(recorded.types());
        if (!other.isEmpty()) {
            drifts.add(Drift.of(route, pointer, "type", recorded.typesText(), now.typesText()));
        }
        if (recorded.hasObjects() && now.hasObjects()) {
            fields(pointer, recorded, now);
        }
        if (recorded.items() != null && now.items() != null) {
            compare(pointer + "/*", recorded.items(), now.items());
        }
    }

    private void fields(String pointer, Shape recorded, Shape now) {
        SortedSet<String> added = new TreeSet<>(now.fields().keySet());
        added.removeAll(recorded.fields().keySet());
        recorded.fields().forEach((name, shape) -> {
            if (now.fields().containsKey(name)) {
                compare(child(pointer, name), shape, now.fields().get(name));
            }
            boolean gone = recorded.isRequired(name) && (!now.fields().containsKey(name) || !now.isRequired(name));
            if (gone) {
                gone(pointer, name, shape, now, added);
            }
        });
        added.forEach(name -> drifts.add(Drift.of(
                route, child(pointer, name), "new", "", now.fields().get(name).typesText())));
    }

    private void gone(String pointer, String name, Shape shape, Shape now, SortedSet<String> added) {
        List<String> alike = added.stream()
                .filter(field ->
                        shape.types().containsAll(now.fields().get(field).types()))
                .toList();
        Optional<String> nearest = Nearest.to(name, alike).map(field -> child(pointer, field));
        String still = now.fields().containsKey(name) ? "only some have it" : "";
        drifts.add(Drift.of(route, child(pointer, name), "gone", shape.typesText(), still)
                .near(nearest));
    }

    private static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1").replace("*", "\\*");
    }
}
