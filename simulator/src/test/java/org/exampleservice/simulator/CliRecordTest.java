package org.exampleservice.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliRecordTest {
    private static final String SECRET = "pl4nted/\"s3cr\\et&ü";

    private final TestConsole console = new TestConsole();
    private RealService service;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        service = new RealService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_planted_secret_is_in_no_file_in_whatever_form() throws IOException {
        // given
        String base64 = Base64.getEncoder().encodeToString(("login:" + SECRET + ":x").getBytes(UTF_8));
        String inUrl = URLEncoder.encode(SECRET, UTF_8);
        String inJson = SECRET.replace("\\", "\\\\").replace("\"", "\\\"");
        service.json(
                        "/a?token=qu3ryT0ken&x=1",
                        "{\"a\":\"" + inJson + "\",\"b\":\"" + base64 + "\",\"c\":\"/x?y=" + inUrl
                                + "\",\"d\":[1,55667788],\"pl4nted\":2}")
                .answer(
                        "/b",
                        200,
                        "plain " + SECRET + " and f1eldS3cret and c00kieValue and qu3ryT0ken",
                        "X-Echo",
                        inUrl,
                        "Set-Cookie",
                        "sid=c00kieValue; Path=/",
                        "X-Auth-Token",
                        "h3aderT0ken")
                .json(
                        "/c",
                        "{\"user\":\"bob\",\"api_key\":\"f1eldS3cret\",\"nested\":{\"credentials\":{\"id\":77,\"on\":true,"
                                + "\"of\":[\"l1stS3cret\"]}},\"jwt\":\"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0abc.c2lnbmF0dXJl\","
                                + "\"link\":\"http://me:urlPassw0rd@example.com/?access_token=l1nkToken\",\"ok\":\"kept\"}");

        // when
        Launch launch = record(
                "--route=/a?token=qu3ryT0ken&x=1",
                "--route=/b",
                "--route=/c",
                "--secret=" + SECRET,
                "--secret=55667788",
                "--header=Authorization: Bearer b3arerT0ken",
                "--header=Cookie: q=c00kieSent");

        // then
        assertThat(console.err()).isEmpty();
        assertThat(launch).isEqualTo(Launch.done());
        String all = everything();
        assertThat(all)
                .doesNotContain(
                        "pl4nted/",
                        "s3cr",
                        inUrl,
                        base64.substring(8, base64.length() - 8),
                        "qu3ryT0ken",
                        "f1eldS3cret",
                        "c00kieValue",
                        "h3aderT0ken",
                        "l1stS3cret",
                        "eyJ",
                        "urlPassw0rd",
                        "l1nkToken",
                        "b3arerT0ken",
                        "c00kieSent",
                        "55667788",
                        "Set-Cookie");
        assertThat(all)
                .contains(
                        "\\\"ok\\\":\\\"kept\\\"",
                        "\\\"user\\\":\\\"bob\\\"",
                        "\\\"id\\\":0,\\\"on\\\":true",
                        "\\\"d\\\":[1,0]");
        assertThat(console.out()).doesNotContain("s3cr", "qu3ryT0ken");
        assertThat(all).contains("\"queryParameters\":{\"token\":{\"matches\":\".*\"},\"x\":{\"equalTo\":\"1\"}}");
    }

    /** So that the test above can fail: what it looks for is there, unless it is taken out. */
    @Test
    void what_nobody_calls_a_secret_is_kept_in_every_form() throws IOException {
        String base64 = Base64.getEncoder().encodeToString((SECRET + "abc").getBytes(UTF_8));
        service.answer("/", 200, SECRET + " " + base64 + " " + URLEncoder.encode(SECRET, UTF_8));

        record();
        assertThat(everything()).contains("pl4nted/", base64, URLEncoder.encode(SECRET, UTF_8));
        record("--force", "--secret=" + SECRET);

        assertThat(everything())
                .contains("REDACTED REDACTED")
                .doesNotContain("pl4nted/", base64.substring(0, 20), URLEncoder.encode(SECRET, UTF_8));
    }

    @Test
    void a_login_in_the_address_is_used_and_not_kept() throws IOException {
        service.json("/", "{\"echo\":\"" + Base64.getEncoder().encodeToString("op:hiddenPw1".getBytes(UTF_8)) + "\"}");

        assertThat(run(
                        "record",
                        service.url().replace("//", "//op:hiddenPw1@"),
                        "--to",
                        folder.resolve("r").toString()))
                .isEqualTo(Launch.done());

        assertThat(everything() + console.out()).doesNotContain("hiddenPw1", "b3A6aGlkZGVuUHcx");
    }

    @Test
    void every_round_is_a_minute_and_redirects_within_the_service_are_followed() throws IOException {
        service.answer("/old", 302, "", "Location", service.url() + "/new")
                .json("/new", "[]")
                .answer("/away", 302, "", "Location", "http://192.0.2.1/x");

        assertThat(record("--route=/old", "--route=/away", "--times=2")).isEqualTo(Launch.done());

        assertThat(service.asked()).containsExactly("/old", "/new", "/away", "/old", "/new", "/away");
        assertThat(console.out())
                .isEqualTo("2 minutes of " + service.url() + ": 9 mappings and 0 bodies of 0 bytes\n"
                        + "  note: a redirect leads to another service, or too far; it is recorded and not followed\n");
        assertThat(everything()).contains("\"Location\":\"/new\"", "\"requiredScenarioState\":\"minute-1\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "record http://127.0.0.1:1 | --to is missing; give the folder to write",
                "record --to=x | record needs a value; --help lists all options",
                "record ftp://u:p@h --to=x | the address is no http or https URL with a host and without a query; give"
                        + " one such as http://127.0.0.1:8769, and queries with --route",
                "record http://h/?token=x --to=x | the address is no http or https URL with a host and without a query;"
                        + " give one such as http://127.0.0.1:8769, and queries with --route",
                "record http://h --to=x --route=//evil/x | a --route is no path from / on, with a query at most; give"
                        + " one such as /topology",
                "record http://h --to=x --header=abc | a --header is no name, colon and value; give one such as \"X-Key:"
                        + " abc\"",
                "record http://h --to=x --header=Host:z | --header Host is the connection's own; leave it out",
                "record http://h --to=x --secret=abc | a --secret has less than 4 characters, and would be taken out of"
                        + " everything; leave it out",
                "record http://h --to=x --times=2 --every=PT1M | --times does not wait, so --minutes and --every make no"
                        + " sense with it; leave one out",
                "record http://h --to=x --every=PT0S | --every PT0S is no time above zero, at most PT24H; give one such"
                        + " as PT1M",
                "record http://h --to=x --timeout=1h | --timeout 1h is no time above zero, at most PT10M; give one such"
                        + " as PT1M"
            })
    void what_cannot_be_recorded_is_one_line_and_status_two(String args, String message) {
        assertThat(run(args.split(" "))).isEqualTo(Launch.usageError());
        assertThat(console.err()).isEqualTo("simulator: " + message + "\n");
    }

    @Test
    void a_service_that_is_not_there_is_one_line_and_leaves_no_folder() {
        service.close();

        assertThat(record()).isEqualTo(Launch.environmentError());
        assertThat(console.err())
                .isEqualTo("simulator: " + service.url() + " cannot be reached; start it, or give another address\n");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    private Launch record(String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "record",
                                service.url(),
                                "--to",
                                folder.resolve("r").toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                all.append(file.getFileName()).append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }

    private Launch run(String... args) {
        return console.run(Map.of(), System::nanoTime, args);
    }
}
