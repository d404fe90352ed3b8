package org.exampleservice.harness.report;

import java.util.regex.Pattern;

/** The names that a file in a bundle may have; the list is closed. */
final class BundleNames {

    private static final String PART = "[A-Za-z0-9_@+=,~ -][A-Za-z0-9._@+=,~ -]{0,120}";
    private static final String JAVA = "[\\p{L}\\p{N}_$][\\p{L}\\p{N}_$-]{0,120}";
    private static final Pattern USUAL = Pattern.compile("bundle\\.json|recording\\.json"
            + "|case/contract\\.yaml|case/recording\\.([\\p{L}\\p{N}-]{1,100}\\.){0,2}golden\\.json|case/scenario-\\d{1,2}\\.yaml"
            + "|case/wiremock-\\d{1,2}/(mappings|__files)(/" + PART + "){1,8}"
            + "|plugin/plugin\\.json|plugin/(" + PART + "/){0,8}" + PART + "\\.py"
            + "|plugin/src/(" + JAVA + "/){0,12}" + JAVA + "\\.java|beside-\\d{1,2}/plugin\\.json");

    private BundleNames() {}

    static boolean isUsual(String name) {
        return name.length() <= 400 && USUAL.matcher(name).matches();
    }

    /** Whether it is something that runs. */
    static boolean isCode(String name) {
        return name.endsWith(".py") || name.endsWith(".java");
    }
}
