package org.exampleservice.simulator.json;

import java.util.Optional;

/** One pass over JSON without white space, which copies all but what an edit is about. Not threadsafe. */
final class Rewriter {
    /** A member that nodes have and nothing else has. */
    private static final String OF_NODES = "\"ip\"";

    private final String json;
    private final MemberEdit edit;
    private final StringBuilder out;
    private int at;

    Rewriter(String json, MemberEdit edit) {
        this.json = json;
        this.edit = edit;
        this.out = new StringBuilder(json.length());
    }

    String rewritten() {
        value();
        return out.toString();
    }

    private void value() {
        switch (json.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            default -> out.append(scalar());
        }
    }

    private void array() {
        out.append(json.charAt(at++));
        while (json.charAt(at) != ']') {
            if (json.charAt(at) == ',') {
                out.append(json.charAt(at++));
            }
            value();
        }
        out.append(json.charAt(at++));
    }

    private void object() {
        out.append(json.charAt(at++));
        int first = out.length();
        boolean node = false;
        while (json.charAt(at) != '}') {
            if (json.charAt(at) == ',') {
                at++;
            }
            node |= json.startsWith(OF_NODES, at);
            member(out.length() == first ? "" : ",");
        }
        out.append(node ? edit.addition() : "").append(json.charAt(at++));
    }

    private void member(String separator) {
        String name = scalar();
        at++;
        if (!edit.isAbout(name)) {
            out.append(separator).append(name).append(':');
            value();
            return;
        }
        Optional<String> instead = edit.instead(skipped());
        instead.ifPresent(text -> out.append(separator).append(name).append(':').append(text));
    }

    private String skipped() {
        int from = at;
        int depth = 0;
        do {
            switch (json.charAt(at)) {
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                case ',', ':' -> at++;
                default -> scalar();
            }
        } while (depth > 0);
        return json.substring(from, at);
    }

    /** A text, a number or a word, without looking into it. */
    private String scalar() {
        int from = at;
        if (json.charAt(at) == '"') {
            do {
                at += json.charAt(at) == '\\' ? 2 : 1;
            } while (json.charAt(at) != '"');
            at++;
        } else {
            while (at < json.length() && ",:]}".indexOf(json.charAt(at)) < 0) {
                at++;
            }
        }
        return json.substring(from, at);
    }
}
