package org.exampleservice.harness.activegate;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.activegate.GateProblem.Kind;
import org.exampleservice.harness.packaging.PackageLimits;
import org.exampleservice.harness.packaging.PackageStore;
import org.exampleservice.harness.packaging.UploadedPackage;

/**
 * What is to run: packages and endpoints. Every change is on the disk before it is told of, and either happens or does
 * not. Thread-safe.
 */
final class Deployments {

    static final int MOST_EXTENSIONS = 100;
    static final int MOST_ENDPOINTS = 256;

    private final DataFolder folder;
    private final PackageStore store;
    private final Map<String, Installed> installed = new LinkedHashMap<>();
    private final boolean javaCode;
    private StoredState state;

    /**
     * @param javaCode whether packages may bring Java code
     */
    Deployments(DataFolder folder, PackageLimits limits, boolean javaCode) {
        this.folder = folder;
        this.javaCode = javaCode;
        this.store = PackageStore.open(folder.packages(), limits);
        this.state = folder.state();
        state.order().stream().filter(name -> !store.has(name)).forEach(this::forget);
        store.packages().forEach(content -> state = state.withExtension(content.name()));
        state.order()
                .forEach(name -> store.find(name).ifPresent(content -> installed.put(name, Installed.of(content))));
    }

    /** One that was removed by a process which died before it could say so here; its endpoints went with it. */
    private void forget(String name) {
        state = state.withoutExtension(name);
    }

    /** What lay in the folder and could not be used, a sentence each. */
    List<String> unreadable() {
        return store.unreadable();
    }

    /** In the order of their first upload; one that does not go together with an earlier one says so. */
    synchronized List<Installed> installed() {
        List<Installed> all = new ArrayList<>();
        for (Installed one : installed.values()) {
            Installed judged = one;
            for (Installed earlier : all) {
                judged = judged.beside(earlier);
            }
            all.add(judged);
        }
        return all;
    }

    synchronized Installed get(String name) {
        return Optional.ofNullable(installed.get(name))
                .orElseThrow(() -> new GateProblem(
                        Kind.MISSING,
                        "there is no extension " + shown(name)
                                + " here (an extension is known by its name, sdk.md 8.3); "
                                + (installed.isEmpty()
                                        ? "none is deployed. Upload one first."
                                        : "there are " + String.join(", ", installed.keySet())
                                                + ". Name one of them, or upload it first.")));
    }

    synchronized List<StoredEndpoint> endpoints(String plugin) {
        return state.of(plugin);
    }

    synchronized StoredEndpoint endpoint(String plugin, long id) {
        get(plugin);
        return state.find(plugin, id)
                .orElseThrow(() -> new GateProblem(
                        Kind.MISSING,
                        "the extension " + plugin + " has no endpoint " + id + " (endpoints are known by their number,"
                                + " sdk.md 8.3). List them with GET /api/config/v1/plugins/" + plugin + "/endpoints."));
    }

    synchronized boolean has(long endpoint) {
        return state.endpoints().containsKey(endpoint);
    }

    UploadedPackage check(InputStream in, Optional<String> fileName) {
        return candidate(in, fileName).content();
    }

    Installed install(InputStream in, Optional<String> fileName) {
        return install(candidate(in, fileName));
    }

    private Installed candidate(InputStream in, Optional<String> fileName) {
        UploadedPackage content = store.check(in, fileName);
        try {
            Installed candidate = Installed.of(content);
            return javaCode ? candidate : candidate.withoutJava();
        } catch (DocumentException e) {
            throw new GateProblem(Kind.INVALID, e.getMessage());
        }
    }

    private synchronized Installed install(Installed next) {
        if (!installed.containsKey(next.name()) && installed.size() >= MOST_EXTENSIONS) {
            throw new GateProblem(
                    Kind.TAKEN,
                    "there are " + MOST_EXTENSIONS + " extensions already (that is the most here). Remove one first.");
        }
        store.install(next.content());
        become(state.withExtension(next.name()));
        installed.put(next.name(), next);
        return next;
    }

    synchronized List<StoredEndpoint> remove(String name) {
        get(name);
        List<StoredEndpoint> gone = state.of(name);
        store.remove(name);
        installed.remove(name);
        become(state.withoutExtension(name));
        return gone;
    }

    synchronized StoredEndpoint create(String plugin, EndpointForm form) {
        FormCheck.check(get(plugin).definition(), form);
        if (state.endpoints().size() >= MOST_ENDPOINTS) {
            throw new GateProblem(
                    Kind.TAKEN,
                    "there are " + MOST_ENDPOINTS + " endpoints already (that is the most here). Delete one first.");
        }
        StoredEndpoint made = new StoredEndpoint(state.nextId(), plugin, form);
        become(state.withNew(made));
        return made;
    }

    synchronized StoredEndpoint update(String plugin, long id, EndpointForm form) {
        StoredEndpoint before = endpoint(plugin, id);
        Installed extension = get(plugin);
        EndpointForm kept = FormCheck.keepingSecrets(extension.definition(), before.form(), form);
        FormCheck.check(extension.definition(), kept);
        StoredEndpoint after = before.with(kept);
        become(state.with(after));
        return after;
    }

    synchronized void delete(String plugin, long id) {
        endpoint(plugin, id);
        become(state.without(id));
    }

    private void become(StoredState next) {
        if (!next.equals(state)) {
            folder.keep(next);
            state = next;
        }
    }

    static String shown(String name) {
        String cut = name.length() <= 120 ? name : name.substring(0, 120) + "…";
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
