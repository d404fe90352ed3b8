package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The files that the pages are made of, the same live and saved: one script, one style, one icon. The names are fixed, so no
 * path is ever made of what a request says.
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

    private static final String SCRIPT = scripts();
    private static final String STYLE = library("uPlot.min.css") + Shortened.style(resource("style.css"));

    private PageFiles() {}

    /** A file that the page asks for; empty if there is none of that name. */
    static Optional<PreviewRoutes.Page> file(String name) {
        return switch (name) {
            case "app.js" -> Optional.of(new PreviewRoutes.Page(200, "text/javascript; charset=UTF-8", SCRIPT));
            case "app.css" -> Optional.of(new PreviewRoutes.Page(200, "text/css; charset=UTF-8", STYLE));
            case "icon.svg" -> Optional.of(new PreviewRoutes.Page(200, "image/svg+xml", resource("icon.svg")));
            default -> Optional.empty();
        };
    }

    static String index() {
        return resource("index.html");
    }

    /** All scripts as one, which declares nothing to others. */
    static String script() {
        return SCRIPT;
    }

    /** All styles as one. */
    static String style() {
        return STYLE;
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
        return library("uPlot.iife.min.js") + "\n(() => {\n'use strict';\n" + Shortened.script(own.toString())
                + "\n})();\n";
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
