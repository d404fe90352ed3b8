package org.exampleservice.harness.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python package that something needs: {@code requests>=2.6.0}.
 *
 * @param name in lower case, {@code -} for any of {@code -_.}
 * @param versions conditions, all of which must hold
 * @param written as it stood
 */
record Requirement(String name, List<Condition> versions, String written) {

    private static final Pattern FORM = Pattern.compile(
            "\\s*([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^]]*])?\\s*\\(?([^;()]*)\\)?\\s*(?:;(.*))?", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\s*(===?|!=|<=|>=|<|>|~=)\\s*([^,\\s]+)\\s*");

    /** A comparison with a version. */
    record Condition(String operator, String version) {

        boolean holds(String candidate) {
            if (operator.startsWith("==") && version.endsWith(".*")) {
                String prefix = version.substring(0, version.length() - 1);
                return (candidate + ".").startsWith(prefix);
            }
            int compared = PythonVersion.compare(candidate, version);
            return switch (operator) {
                case "==", "===" -> compared == 0;
                case "!=" -> compared != 0;
                case "<=" -> compared <= 0;
                case ">=" -> compared >= 0;
                case "<" -> compared < 0;
                case ">" -> compared > 0;
                default -> compared >= 0 && (candidate + ".").startsWith(PythonVersion.family(version));
            };
        }
    }

    /** A requirement, without what follows a semicolon; text that is none is a name that nothing satisfies. */
    static Requirement of(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            return new Requirement(written, List.of(), written);
        }
        List<Condition> conditions = new ArrayList<>();
        Matcher condition = CONDITION.matcher(form.group(2));
        while (condition.find()) {
            conditions.add(new Condition(condition.group(1), condition.group(2)));
        }
        return new Requirement(
                normal(form.group(1)),
                conditions,
                written.replaceFirst(";.*", "").strip());
    }

    /** Whether a requirement of a wheel counts for an extension: not one of an extra, nor for another Python or system. */
    static boolean applies(String written) {
        int semicolon = written.indexOf(';');
        if (semicolon < 0) {
            return true;
        }
        String marker = written.substring(semicolon + 1);
        if (marker.contains("extra") || marker.contains("win32") || marker.contains("Windows")) {
            return false;
        }
        Matcher python = Pattern.compile("python_version\\s*(<=?)\\s*[\"']([0-9.]+)[\"']")
                .matcher(marker);
        return !python.find()
                || PythonVersion.compare("3.6", python.group(2))
                        < (python.group(1).equals("<") ? 0 : 1);
    }

    static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    boolean admits(String version) {
        return versions.stream().allMatch(condition -> condition.holds(version));
    }
}
