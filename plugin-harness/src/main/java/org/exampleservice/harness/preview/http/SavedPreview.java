package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.preview.GroupView;
import org.exampleservice.harness.preview.Overview;
import org.exampleservice.harness.preview.PreviewModel;

/**
 * The pages as one file that opens from disk: scripts and style are in it and named by their hashes, the data is inert, and
 * nothing is fetched. What does not fit is left out, devices first, and the pages say so. Stateless, hence thread-safe.
 */
public final class SavedPreview {

    /** Characters that the data may take. */
    private static final int ROOM = 9_000_000;

    private SavedPreview() {}

    /**
     * Writes the file; flushes and does not close.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(PreviewModel model, OutputStream out) throws IOException {
        out.write(page(model, ROOM).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    static String page(PreviewModel model, int room) {
        Overview overview = model.overview();
        StringBuilder parts = new StringBuilder();
        parts.append(part("data/overview", overview));
        parts.append(part("data/events", model.events()));
        parts.append(part("data/endpoints", model.endpoints()));
        parts.append(part("data/settings", model.settings()));
        parts.append(part("data/alerts", model.alerts()));
        Entities entities = new Entities(model, room - parts.length());
        overview.tiles().stream()
                .flatMap(tile -> tile.groups().stream())
                .forEach(group -> entities.addGroup(group.id()));
        return Shell.saved() + parts + entities.parts + part("left-out", entities.leftOut()) + Shell.END;
    }

    private static String part(String address, Object page) {
        return Shell.part(address, "", PreviewJson.text(page));
    }

    /** Groups and devices, as long as there is room. */
    private static final class Entities {

        private final PreviewModel model;
        private final StringBuilder parts = new StringBuilder();
        private int left;
        private int missing;

        Entities(PreviewModel model, int left) {
            this.model = model;
            this.left = left;
        }

        void addGroup(String id) {
            Optional<GroupView> group = model.group(id);
            group.ifPresent(found -> {
                add("data/group", id, found);
                found.ids().forEach(this::addDevice);
            });
        }

        private void addDevice(String id) {
            if (left <= 0) {
                missing++;
            } else {
                model.entity(id).ifPresent(device -> add("data/entity", id, device));
            }
        }

        private void add(String path, String id, Object page) {
            String part = part(new Asked(path, Map.of("id", id)).address(), page);
            left -= part.length();
            if (left <= 0) {
                missing++;
            } else {
                parts.append(part);
            }
        }

        String leftOut() {
            return missing == 0
                    ? ""
                    : "The pages of " + missing + " groups and devices are left out, since the file is full. Run fewer"
                            + " minutes, or look at them live with preview.";
        }
    }
}
