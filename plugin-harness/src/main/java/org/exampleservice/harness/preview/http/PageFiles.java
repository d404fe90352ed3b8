package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The files that the pages are made of, the same live and saved: our script, the library that draws, one style, one icon. The
 * names are fixed, so no path is ever made of what a request says. The page names each with a print of what is in it, so that
 * a browser keeps it for as long as it stays the same.
 */
final class PageFiles {

    /** Our modules, each after those that it uses. */
    private static final List<String> MODULES = List.of(
            "dom.js",
            "format.js",
            "data.js",
            "states.js",
            "why.js",
            "chart.js",
            "list.js",
            "time.js",
            "gate.js",
            "pages.js",
            "others.js",
            "settings.js",
            "app.js");

    private static final String FOR_GOOD = "private, max-age=31536000, immutable";
    private static final int PRINT_BYTES = 5;

    private static final String LIBRARY = library("uPlot.iife.min.js");
    private static final String OWN = scripts();
    private static final String STYLE = library("uPlot.min.css") + Shortened.style(resource("style.css"));

    private static final Map<String, File> FILES = Map.of(
            "app.js", new File("text/javascript; charset=UTF-8", OWN),
            "plot.js", new File("text/javascript; charset=UTF-8", LIBRARY),
            "app.css", new File("text/css; charset=UTF-8", STYLE),
            "icon.svg", new File("image/svg+xml", resource("icon.svg")));

    private static final String INDEX = printed(resource("index.html"));

    private record File(String type, String text) {

        /** Tells it from what it was in another version of this program. */
        String print() {
            byte[] hash = Sha256.of(text);
            return HexFormat.of().formatHex(hash, 0, PRINT_BYTES);
        }
    }

    private PageFiles() {}

    /**
     * A file that the page asks for; empty if there is none of that name.
     *
     * @param print what the page says is in it; if it is, the file may be kept for good
     */
    static Optional<PreviewRoutes.Page> file(String name, String print) {
        return Optional.ofNullable(FILES.get(name)).map(file -> {
            PreviewRoutes.Page page = new PreviewRoutes.Page(200, file.type, file.text);
            return print.equals(file.print()) ? page.with("Cache-Control", FOR_GOOD) : page;
        });
    }

    /** The page that asks for the files. */
    static String index() {
        return INDEX;
    }

    /** All scripts as one, which declares nothing to others. */
    static String script() {
        return LIBRARY + "\n" + OWN;
    }

    /** All styles as one. */
    static String style() {
        return STYLE;
    }

    private static String printed(String index) {
        String with = index;
        for (Map.Entry<String, File> file : FILES.entrySet()) {
            String address = "\"ui/" + file.getKey();
            with = with.replace(
                    address + '"', address + "?print=" + file.getValue().print() + '"');
        }
        return with;
    }

    private static String scripts() {
        StringBuilder own = new StringBuilder();
        for (String module : MODULES) {
            resource(module)
                    .lines()
                    .filter(line -> !line.startsWith("import "))
                    .forEach(line -> own.append(line.startsWith("export ") ? line.substring("export ".length()) : line)
                            .append('\n'));
        }
        return "(() => {\n'use strict';\n" + Shortened.script(own.toString()) + "\n})();\n";
    }

    private static String library(String file) {
        Properties versions = new Properties();
        try (InputStream in = PageFiles.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read versions.properties of this program", e);
        }
        return resource("/META-INF/resources/webjars/uplot/" + versions.getProperty("uplot") + "/dist/" + file);
    }

    private static String resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of this program", e);
        }
    }
}
