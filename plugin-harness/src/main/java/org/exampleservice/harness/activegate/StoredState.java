package org.exampleservice.harness.activegate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.exampleservice.harness.engine.RunPlan;

/**
 * All that is kept beside the packages. Immutable, hence thread-safe.
 *
 * @param nextId number of the next endpoint; none is given twice
 * @param order names of extensions in the order of their first upload
 * @param endpoints by number
 */
record StoredState(long nextId, List<String> order, SortedMap<Long, StoredEndpoint> endpoints) {

    static final StoredState EMPTY = new StoredState(RunPlan.FIRST_CONFIG_ID, List.of(), new TreeMap<>());

    StoredState {
        order = List.copyOf(order);
        endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
    }

    List<StoredEndpoint> of(String plugin) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.plugin().equals(plugin))
                .toList();
    }

    Optional<StoredEndpoint> find(String plugin, long id) {
        return Optional.ofNullable(endpoints.get(id))
                .filter(endpoint -> endpoint.plugin().equals(plugin));
    }

    StoredState withExtension(String name) {
        if (order.contains(name)) {
            return this;
        }
        List<String> more = new ArrayList<>(order);
        more.add(name);
        return new StoredState(nextId, more, endpoints);
    }

    StoredState withoutExtension(String name) {
        StoredState left =
                but(all -> all.values().removeIf(endpoint -> endpoint.plugin().equals(name)));
        return new StoredState(
                nextId, order.stream().filter(other -> !other.equals(name)).toList(), left.endpoints);
    }

    StoredState withNew(StoredEndpoint endpoint) {
        StoredState more = with(endpoint);
        return new StoredState(Math.max(nextId, endpoint.id() + 1), order, more.endpoints);
    }

    StoredState with(StoredEndpoint endpoint) {
        return but(all -> all.put(endpoint.id(), endpoint));
    }

    StoredState without(long id) {
        return but(all -> all.remove(id));
    }

    private StoredState but(Consumer<Map<Long, StoredEndpoint>> change) {
        SortedMap<Long, StoredEndpoint> all = new TreeMap<>(endpoints);
        change.accept(all);
        return new StoredState(nextId, order, all);
    }
}
