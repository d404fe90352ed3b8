package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The files that the pages are made of. The names are fixed, so no path is ever made of what a request says. */
final class PageFiles {

    /** Our modules, each after those that it uses. */
    static final List<String> MODULES = List.of(
            "dom.js",
            "format.js",
            "data.js",
            "states.js",
            "why.js",
            "chart.js",
            "list.js",
            "time.js",
            "pages.js",
            "others.js",
            "app.js");

    private static final String SCRIPT = "text/javascript; charset=UTF-8";
    private static final String STYLE = "text/css; charset=UTF-8";
    private static final Map<String, String> OTHERS =
            Map.of("style.css", STYLE, "icon.svg", "image/svg+xml", "uplot.js", SCRIPT, "uplot.css", STYLE);

    private PageFiles() {}

    /** The type of a file of the pages; empty if they have none of that name. */
    static Optional<String> type(String name) {
        return MODULES.contains(name) ? Optional.of(SCRIPT) : Optional.ofNullable(OTHERS.get(name));
    }

    /** A file of the pages, or {@code index.html}. */
    static String text(String name) {
        return switch (name) {
            case "uplot.js" -> resource(library("uPlot.iife.min.js"));
            case "uplot.css" -> resource(library("uPlot.min.css"));
            default -> resource(name);
        };
    }

    /** All scripts as one, which declares nothing to others. */
    static String allScripts() {
        StringBuilder all = new StringBuilder(text("uplot.js")).append("\n(() => {\n'use strict';\n");
        for (String module : MODULES) {
            text(module)
                    .lines()
                    .filter(line -> !line.startsWith("import "))
                    .forEach(line -> all.append(line.startsWith("export ") ? line.substring("export ".length()) : line)
                            .append('\n'));
        }
        return all.append("})();\n").toString();
    }

    private static String library(String file) {
        Properties versions = new Properties();
        try (InputStream in = PageFiles.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read versions.properties of this program", e);
        }
        return "/META-INF/resources/webjars/uplot/" + versions.getProperty("uplot") + "/dist/" + file;
    }

    private static String resource(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of this program", e);
        }
    }
}
