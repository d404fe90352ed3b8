package org.exampleservice.harness.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How text is written. */
final class TextCheck {

    private TextCheck() {}

    static Diagnosis locale(Map<String, String> environment) {
        return encoding(
                Locale.getDefault().toLanguageTag(),
                Charset.forName(System.getProperty(
                        "native.encoding", Charset.defaultCharset().name())),
                environment);
    }

    /** The first variable that is set decides, as POSIX has it; where none is, as on Windows, Java is asked. */
    static Diagnosis encoding(String locale, Charset ofJava, Map<String, String> environment) {
        Optional<String> set = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst();
        boolean utf8 = set.map(TextCheck::isUtf8).orElse(ofJava.equals(StandardCharsets.UTF_8));
        String found = "locale " + locale + "; results are UTF-8, whatever the locale";
        return utf8
                ? Diagnosis.ok("text", found)
                : Diagnosis.limited(
                        "text",
                        found + ", and this terminal may expect " + ofJava.name(),
                        "set LC_ALL to C.UTF-8 if names look wrong");
    }

    private static boolean isUtf8(String value) {
        String name = value.toUpperCase(Locale.ROOT);
        return name.endsWith("UTF-8") || name.endsWith("UTF8");
    }
}
