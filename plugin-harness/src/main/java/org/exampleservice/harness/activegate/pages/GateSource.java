package org.exampleservice.harness.activegate.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.exampleservice.harness.activegate.ActiveGate;
import org.exampleservice.harness.activegate.ClockState;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.activegate.DeployedEndpoint;
import org.exampleservice.harness.activegate.GateListener;
import org.exampleservice.harness.preview.Overview;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.harness.preview.RunHistory;
import org.exampleservice.harness.recording.Cycle;

/**
 * The pages of everything that is deployed, kept up to date by listening. All histories share one room, so memory stays
 * within it however many extensions there are. Thread-safe.
 */
final class GateSource implements PreviewSource, GateListener {

    /** Numbers that all histories keep together; each takes 8 bytes. */
    private static final long ROOM = 8_000_000;

    private final ActiveGate gate;
    private final Map<String, DeployedPages> extensions = new LinkedHashMap<>();
    private final Map<Long, DeployedEndpoint> endpoints = new HashMap<>();
    private long version;

    GateSource(ActiveGate gate) {
        this.gate = gate;
        look();
    }

    @Override
    public synchronized Optional<PreviewModel> model(String extension) {
        return pages(extension).map(DeployedPages::model);
    }

    @Override
    public List<Overview.Tile> tiles() {
        return all().stream().map(pages -> pages.model().tile()).toList();
    }

    /** What an extension said; empty if there is none of that name, and of the first if the name is empty. */
    synchronized Optional<RunHistory> history(String extension) {
        return pages(extension).map(DeployedPages::history);
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public String trouble() {
        return "";
    }

    @Override
    public void cycle(long id, Cycle cycle) {
        endpoint(id)
                .ifPresent(endpoint -> history(endpoint.plugin())
                        .ifPresent(history -> history.add(Long.toString(id), endpoint.name(), cycle)));
    }

    @Override
    public synchronized void minute(Instant minute) {
        version++;
    }

    @Override
    public synchronized void clock(ClockState state) {
        version++;
    }

    @Override
    public void changed(String extension) {
        look();
    }

    private synchronized List<DeployedPages> all() {
        return new ArrayList<>(extensions.values());
    }

    private Optional<DeployedPages> pages(String extension) {
        return extension.isEmpty()
                ? extensions.values().stream().findFirst()
                : Optional.ofNullable(extensions.get(extension));
    }

    private synchronized Optional<DeployedEndpoint> endpoint(long id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    /** Takes in what is deployed now. */
    private synchronized void look() {
        Map<String, DeployedPages> before = new HashMap<>(extensions);
        Set<Long> gone = new TreeSet<>(endpoints.keySet());
        extensions.clear();
        for (Deployed deployed : gate.extensions()) {
            RunHistory history = Optional.ofNullable(before.get(deployed.name()))
                    .map(DeployedPages::history)
                    .orElseGet(RunHistory::new);
            extensions.put(deployed.name(), DeployedPages.of(deployed, history));
            deployed.endpoints().forEach(endpoint -> {
                endpoints.put(endpoint.id(), endpoint);
                gone.remove(endpoint.id());
            });
        }
        gone.forEach(id -> forget(endpoints.remove(id)));
        extensions.values().forEach(pages -> pages.history().limit(ROOM / extensions.size()));
        version++;
    }

    private void forget(DeployedEndpoint endpoint) {
        pages(endpoint.plugin()).ifPresent(pages -> pages.history().forget(Long.toString(endpoint.id())));
    }
}
