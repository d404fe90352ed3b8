package org.exampleservice.harness.preview.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What the pages are made of, the same live and saved: our script, the library that draws, one style, one icon. */
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

    private static final String LIBRARY = library("uPlot.iife.min.js");
    private static final String SCRIPT = LIBRARY + "\n" + scripts();
    private static final String STYLE = library("uPlot.min.css") + Shortened.style(resource("style.css"));
    private static final String ICON = resource("icon.svg");
    private static final String INDEX = resource("index.html");

    private PageFiles() {}

    /** The page that all else goes into. */
    static String index() {
        return INDEX;
    }

    /** All scripts as one, which declares nothing to others. */
    static String script() {
        return SCRIPT;
    }

    /** All styles as one. */
    static String style() {
        return STYLE;
    }

    /** The icon, as SVG. */
    static String icon() {
        return ICON;
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
