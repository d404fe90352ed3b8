package org.exampleservice.harness.init;

import java.util.Locale;

/** What an extension is written in. */
public enum Language {
    /** As on a real ActiveGate. */
    PYTHON,
    /** For trying out: compiled by the harness when it is loaded. */
    JAVA;

    /** As people write it: {@code python}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return word() + ".txt";
    }

    /** Where the code lies in the folder of the extension. */
    String file(ExtensionName name) {
        return this == PYTHON ? name.module() + ".py" : "src/" + name.module() + "/" + name.className() + ".java";
    }
}
