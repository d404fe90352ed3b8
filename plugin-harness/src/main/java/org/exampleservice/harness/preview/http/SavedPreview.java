package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
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
        String script = PageFiles.script();
        String style = PageFiles.style();
        String policy = "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(style)
                + "; base-uri 'none'; form-action 'none'";
        String index = PageFiles.index();
        int head = index.indexOf("<link");
        int body = index.indexOf("</head>");
        return index.substring(0, head)
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<style>" + style + "</style>\n"
                + index.substring(body).replace("</body>", "").replace("</html>", "")
                + "<script type=\"application/json\" id=\"data\">" + data(model, room) + "</script>\n<script>" + script
                + "</script>\n</body>\n</html>\n";
    }

    private static String data(PreviewModel model, int room) {
        Overview overview = model.overview();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("overview", PreviewJson.inert(overview));
        parts.put("events", PreviewJson.inert(model.events()));
        parts.put("endpoints", PreviewJson.inert(model.endpoints()));
        parts.put("settings", PreviewJson.inert(model.settings()));
        parts.put("alerts", PreviewJson.inert(model.alerts()));
        int left = room - parts.values().stream().mapToInt(String::length).sum();
        Entities entities = new Entities(model, left);
        overview.tiles().stream()
                .flatMap(tile -> tile.groups().stream())
                .forEach(group -> entities.addGroup(group.id()));
        parts.put("group", entities.groups.append('}').toString());
        parts.put("entity", entities.devices.append('}').toString());
        parts.put("leftOut", PreviewJson.inert(entities.leftOut()));
        StringBuilder data = new StringBuilder("{");
        parts.forEach((name, json) -> data.append(data.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(json));
        return data.append('}').toString();
    }

    /** Groups and devices, as long as there is room. */
    private static final class Entities {

        private final PreviewModel model;
        private final StringBuilder groups = new StringBuilder("{");
        private final StringBuilder devices = new StringBuilder("{");
        private int left;
        private int missing;

        Entities(PreviewModel model, int left) {
            this.model = model;
            this.left = left;
        }

        void addGroup(String id) {
            Optional<GroupView> group = model.group(id);
            group.ifPresent(found -> {
                add(groups, id, found);
                found.ids().forEach(this::addDevice);
            });
        }

        private void addDevice(String id) {
            if (left <= 0) {
                missing++;
            } else {
                model.entity(id).ifPresent(device -> add(devices, id, device));
            }
        }

        private void add(StringBuilder all, String id, Object page) {
            String json = PreviewJson.inert(page);
            left -= json.length();
            if (left <= 0) {
                missing++;
                return;
            }
            all.append(all.length() > 1 ? "," : "")
                    .append(PreviewJson.inert(id))
                    .append(':')
                    .append(json);
        }

        String leftOut() {
            return missing == 0
                    ? ""
                    : "The pages of " + missing + " groups and devices are left out, since the file is full. Run fewer"
                            + " minutes, or look at them live with preview.";
        }
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }
}
