package org.exampleservice.harness.preview.http;

import java.util.Base64;

/**
 * The page in which all others are drawn, the same live and saved. Its script and style stand in it and are named by their
 * hashes, so that nothing else is run and nothing has to be asked for before it is drawn; the data that follows is inert.
 */
final class Shell {

    /** Ends the page, after its {@link #part parts}. */
    static final String END = "</body>\n</html>\n";

    private static final String OWN =
            "default-src 'none'; script-src " + hash(PageFiles.script()) + "; style-src " + hash(PageFiles.style());
    private static final String NOT_ELSEWHERE = "; base-uri 'none'; form-action 'none'";

    /** The content policy of the page that a server sends. */
    static final String LIVE_POLICY =
            OWN + "; img-src 'self'; connect-src 'self'" + NOT_ELSEWHERE + "; frame-ancestors 'none'";

    private static final String META = "<meta http-equiv=\"Content-Security-Policy\" content=\"" + OWN + NOT_ELSEWHERE
            + "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n";
    private static final String ICON = "<link rel=\"icon\" href=\"ui/icon.svg\">\n";

    private static final String READING = page(ICON, "");
    private static final String WRITING = page(ICON, " data-writable=\"yes\"");
    private static final String SAVED = page(META, " data-saved=\"yes\"");

    private Shell() {}

    /** How the page of a server begins. */
    static String live(boolean writable) {
        return writable ? WRITING : READING;
    }

    /** How a saved page begins. */
    static String saved() {
        return SAVED;
    }

    /**
     * Data that the page need not ask for.
     *
     * @param address at which it would ask
     * @param version of the state that it is of, as {@code ETag}
     * @param json that ends no element, whatever is in it
     */
    static String part(String address, String version, String json) {
        return "<script type=\"application/json\" data-of=\"" + address.replace("&", "&amp;") + "\" data-version=\""
                + version.replace("\"", "&quot;") + "\">" + PreviewJson.inert(json) + "</script>\n";
    }

    private static String page(String head, String attributes) {
        return PageFiles.index()
                .replace("</head>", head + "<style>" + PageFiles.style() + "</style>\n</head>")
                .replace("<body>", "<body" + attributes + ">")
                .replace("</body>\n</html>\n", "<script>" + PageFiles.script() + "</script>\n");
    }

    private static String hash(String text) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text)) + "'";
    }
}
