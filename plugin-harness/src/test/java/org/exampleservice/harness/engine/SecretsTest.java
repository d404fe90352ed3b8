package org.exampleservice.harness.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exampleservice.harness.plugin.PluginConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is found in whatever form a text has it, and nothing else is taken for one (sdk.md 5.3, 12). */
class SecretsTest {

    private static final String SECRET = "Pa\"ss/w0rd&é<x>'+\\q z9";

    static Stream<String> forms() {
        String form = URLEncoder.encode(SECRET, UTF_8);
        String html = "Pa&quot;ss/w0rd&amp;é&lt;x&gt;&#x27;+\\q z9";
        return Stream.of(
                SECRET,
                "Pa\"ss/w0rd&é<x>\\'+\\\\q z9",
                "Pa\"ss/w0rd&\\xe9<x>\\'+\\\\q z9",
                "Pa\\\"ss\\/w0rd&\\u00e9\\u003cx>'+\\\\q z9",
                "Pa\\\\\\\"ss/w0rd&\\\\u00E9<x>'+\\\\\\\\q z9",
                "Pa\"ss/w0rd&\\xc3\\xa9<x>\\'+\\\\q z9",
                "Pa\"ss/w0rd&é<x>'\"'\"'+\\q z9",
                "Pa\"ss/w0rd&é<x>'\\''+\\q z9",
                html,
                html.replace("&", "&amp;"),
                "Pa&#34;ss&#47;w0rd&#38;&#233;&#60;x&#62;&#39;&#43;&#92;q z9",
                form,
                form.replace("+", "%20"),
                form.replace("+", "%20").replace("%2F", "/"),
                "Pa%22ss%2fw0rd%26%c3%a9%3cx%3e%27%2b%5cq%20z9",
                "Pa%22ss%2Fw0rd%26%E9%3Cx%3E%27%2B%5Cq%20z9",
                URLEncoder.encode(form, UTF_8),
                URLEncoder.encode(URLEncoder.encode(form, UTF_8), UTF_8),
                URLEncoder.encode("Pa\\\"ss/w0rd&\\u00e9<x>'+\\\\q z9", UTF_8),
                URLEncoder.encode(html, UTF_8),
                "Pa\"ss/w0rd&=C3=A9<x>'+\\q z9",
                new String(SECRET.getBytes(UTF_8), ISO_8859_1),
                SECRET.replace("é", "\uFFFD"),
                SECRET.replace("é", "?"),
                SECRET.toLowerCase(java.util.Locale.ROOT),
                HexFormat.of().formatHex(SECRET.getBytes(UTF_8)),
                HexFormat.of().withUpperCase().formatHex(SECRET.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_secret_is_masked_in_every_form(String form) {
        Secrets secrets = secrets(SECRET);

        assertThat(secrets.mask("before " + form + " after")).isEqualTo("before ****** after");
        assertThat(secrets.mask(form + "," + form)).isEqualTo("******,******");
    }

    static Stream<String> encoded() {
        return Stream.of(UTF_8, ISO_8859_1, UTF_16LE)
                .flatMap(charset -> Stream.of("", "u:", "admin:", "{\"a\":1,\"p\":\"")
                        .flatMap(before -> Stream.of(
                                base64(before + SECRET, charset),
                                base64(before + SECRET + "\"}", charset),
                                base64(before + SECRET, charset).replace("=", ""),
                                base64(before + SECRET, charset)
                                        .replace('+', '-')
                                        .replace('/', '_'),
                                URLEncoder.encode(base64(before + SECRET, charset), UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void what_is_encoded_and_has_a_secret_in_it_is_masked_as_a_whole(String text) {
        assertThat(secrets(SECRET).mask("Basic " + text + " after")).isEqualTo("Basic ****** after");
    }

    @Test
    void a_short_secret_is_masked_in_the_logins_of_this_configuration() {
        Secrets secrets = Secrets.of(new PluginConfig(Map.of("user", "me", "password", "xyz"), Set.of("password")));

        assertThat(secrets.mask("Basic " + base64("me:xyz", UTF_8) + ", " + base64("xyz", UTF_8)))
                .isEqualTo("Basic ******, ******");
    }

    @Test
    void every_long_line_of_a_key_is_a_secret_of_its_own() {
        Secrets secrets = secrets("-----BEGIN KEY-----\r\nMIIEvQIBADAN+/Bg\nkqhkiG9w0B\nend\n");

        assertThat(secrets.mask("-----BEGIN KEY-----\\r\\nMIIEvQIBADAN+/Bg\\nkqhkiG9w0B\\nend"))
                .isEqualTo("******");
        assertThat(secrets.mask("MIIEvQIBADAN+/Bg, kqhkiG9w0B, end")).isEqualTo("******, ******, end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pass", "Pa'ss/w0rd&é<x>'+\\q z9", "w0rd", "UGEic3Mv", "z9 q"})
    void other_texts_stay(String text) {
        assertThat(secrets(SECRET).mask(text)).isEqualTo(text);
    }

    @Test
    void values_that_would_take_every_text_apart_are_let_through() {
        PluginConfig config = new PluginConfig(
                Map.of("a", "x", "b", "  ", "c", true, "d", 60L, "e", 4711L, "f", "60"),
                Set.of("a", "b", "c", "d", "e"));

        assertThat(Secrets.of(config).mask("x  true 60 4711")).isEqualTo("x  true 60 ******");
    }

    @Test
    void a_longer_secret_goes_before_one_that_is_in_it() {
        PluginConfig config = new PluginConfig(Map.of("a", "hunter", "b", "hunter2"), Set.of("a", "b"));

        assertThat(Secrets.of(config).mask("hunter2 hunter")).isEqualTo("****** ******");
    }

    @Test
    void texts_that_are_made_to_be_slow_are_not() {
        Secrets secrets = secrets("\\\"é%é\\a");

        assertThat(secrets.mask("a" + "\\".repeat(10_000) + "\uFFFD".repeat(5_000) + "%25".repeat(3_000)))
                .hasSize(1 + 10_000 + 5_000 + 9_000);
    }

    private static Secrets secrets(String secret) {
        return Secrets.of(new PluginConfig(Map.of("password", secret), Set.of("password")));
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
