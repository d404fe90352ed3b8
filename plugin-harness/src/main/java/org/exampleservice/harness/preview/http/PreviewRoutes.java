package org.exampleservice.harness.preview.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.exampleservice.harness.preview.PreviewModel;
import org.exampleservice.harness.preview.PreviewRule;
import org.exampleservice.harness.preview.PreviewSource;
import org.exampleservice.web.PageHeaders;

/**
 * What the pages ask for, free of any server: the page itself at the empty path, its files under {@code ui/}, its data under
 * {@code data/}. All paths are relative to where a server puts them. They only read. Thread-safe.
 */
public final class PreviewRoutes {

    /** Nothing but the page's own files and routes, nobody else's frame, no guessing of types. */
    public static final Map<String, String> HEADERS = PageHeaders.STRICT;

    private static final String JSON = "application/json";

    private final PreviewSource source;
    private final Optional<Supplier<String>> clock;
    private final Answers answers = new Answers();
    private final Carried carried = new Carried();

    /**
     * What is answered.
     *
     * @param status of HTTP
     * @param headers by name, without {@code Content-Type}
     * @param text sent in UTF-8
     */
    public record Page(int status, String type, Map<String, String> headers, String text) {
        public Page {
            Objects.requireNonNull(type, "type");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(text, "text");
        }

        /** One with the {@link PreviewRoutes#HEADERS} that all have. */
        Page(int status, String type, String text) {
            this(status, type, HEADERS, text);
        }

        /** The same with another value of a header. */
        Page with(String header, String value) {
            Map<String, String> all = new TreeMap<>(headers);
            all.put(header, value);
            return new Page(status, type, all, text);
        }

        /** The text as it is sent. */
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The routes of a source that is only looked at. */
    public PreviewRoutes(PreviewSource source) {
        this(source, Optional.empty());
    }

    /**
     * The routes of a source.
     *
     * @param clock what is answered at {@code local/clock}, as JSON, where the pages also move a clock and configure
     *     endpoints; the routes for that are the server's
     */
    public PreviewRoutes(PreviewSource source, Supplier<String> clock) {
        this(source, Optional.of(clock));
    }

    private PreviewRoutes(PreviewSource source, Optional<Supplier<String>> clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.clock = clock;
    }

    /**
     * The answer to a path. Data carries the version of its source as {@code ETag}, read before the data: it may be newer than
     * that, and is never older.
     *
     * @param path without a slash in front: {@code data/group}
     * @param query decoded: {@code ext}, {@code id}, {@code at}, {@code off}
     */
    public Page answer(String path, Map<String, String> query) {
        if (path.isEmpty()) {
            return first();
        }
        if (path.equals("ui/icon.svg")) {
            return new Page(200, "image/svg+xml", PageFiles.icon());
        }
        Asked asked = new Asked(path, query);
        Page page = answer(asked);
        if (page.status() == 200) {
            carried.note(asked, page.text().length());
        }
        return page;
    }

    /** The page that draws all others, with what it would ask for at first. */
    private Page first() {
        String now = clock.map(it -> Shell.part("local/clock", "", it.get())).orElse("");
        String text = Shell.live(clock.isPresent()) + carried.parts(this::answer) + now + Shell.END;
        return new Page(200, "text/html; charset=UTF-8", text).with("Content-Security-Policy", Shell.LIVE_POLICY);
    }

    private Page answer(Asked asked) {
        long version = source.version();
        return answers.find(version, asked).orElseGet(() -> {
            Page page = data(asked.path(), asked.query()).with("ETag", "\"" + version + "\"");
            if (page.status() == 200) {
                answers.keep(version, asked, page);
            }
            return page;
        });
    }

    private Page data(String path, Map<String, String> query) {
        try {
            return model(query)
                    .flatMap(model -> data(path, model, query))
                    .map(page -> new Page(200, JSON, PreviewJson.text(page)))
                    .orElseGet(PreviewRoutes::notFound);
        } catch (IllegalArgumentException e) {
            return new Page(400, "text/plain; charset=UTF-8", e.getMessage() + "\n");
        }
    }

    /** What is told to those who watch, as one event of a stream. */
    String event() {
        return "event: changed\nid: " + source.version() + "\ndata: "
                + PreviewJson.text(Map.of("version", source.version(), "trouble", source.trouble())) + "\n\n";
    }

    private Optional<?> data(String path, PreviewModel model, Map<String, String> query) {
        String id = query.getOrDefault("id", "");
        return switch (path) {
            case "data/overview" -> Optional.of(model.overview().withTiles(source.tiles()));
            case "data/events" -> Optional.of(model.events());
            case "data/endpoints" -> Optional.of(model.endpoints());
            case "data/settings" -> Optional.of(model.settings());
            case "data/alerts" -> Optional.of(model.alerts());
            case "data/entity" -> model.entity(id);
            case "data/group" -> model.group(id, minute(query));
            default -> Optional.empty();
        };
    }

    private Optional<PreviewModel> model(Map<String, String> query) {
        Optional<PreviewModel> model = source.model(query.getOrDefault("ext", ""));
        for (String id : query.getOrDefault("off", "").split(",", -1)) {
            if (!id.isEmpty()) {
                PreviewRule rule = PreviewRule.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("off is no rule; see the page of rules"));
                model = model.map(with -> with.without(rule));
            }
        }
        return model;
    }

    private static int minute(Map<String, String> query) {
        try {
            return Integer.parseInt(query.getOrDefault("at", String.valueOf(Integer.MAX_VALUE)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("at is no whole number; minutes are counted from 0", e);
        }
    }

    private static Page notFound() {
        return new Page(404, "text/plain; charset=UTF-8", "there is no such page; / is the first\n");
    }
}
