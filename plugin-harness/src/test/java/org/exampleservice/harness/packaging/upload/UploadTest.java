package org.exampleservice.harness.packaging.upload;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.exampleservice.harness.packaging.UploadedPackage;
import org.exampleservice.harness.packaging.Zips;
import org.exampleservice.harness.packaging.upload.UploadResult.Kind;
import org.exampleservice.harness.testkit.RealTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

    private static final String ROUTE = "/api/v1/remoteplugins/";
    private static final String QUESTION = "/api/config/v1/plugins/" + Zips.NAME;
    private static final String SECRET = "dt0c01.GEHEIM";

    /** An address at which nothing listens: a port of the system's own, which is never given for port 0. */
    private static final String CLOSED = "http://127.0.0.1:1";

    @RegisterExtension
    static final WireMockExtension SERVER = server();

    @RegisterExtension
    static final WireMockExtension OTHER = server();

    private final UploadedPackage content = Zips.read(Zips.plugin("{}"));
    private final List<String> progress = new ArrayList<>();

    private static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(options().dynamicPort().dynamicHttpsPort())
                .build();
    }

    @Test
    void a_package_goes_out_as_one_file_with_the_token() {
        SERVER.stubFor(post(urlEqualTo(ROUTE))
                .willReturn(okJson("{\"id\": \"" + Zips.NAME + "\"}").withStatus(201)));

        assertThat(upload(http(SERVER)))
                .isEqualTo(new UploadResult(Kind.UPLOADED, "plugin has been uploaded successfully"));

        SERVER.verify(
                1, postRequestedFor(urlEqualTo(ROUTE)).withHeader("Authorization", equalTo("Api-Token " + SECRET)));
        String body = new String(SERVER.getAllServeEvents().get(0).getRequest().getBody(), StandardCharsets.ISO_8859_1);
        assertThat(body)
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"" + Zips.NAME + ".zip\"\r\n")
                .contains(new String(Zips.plugin("{}"), 0, 8, StandardCharsets.ISO_8859_1));
        assertThat(progress).containsExactly("Attempting to send plugin to server " + http(SERVER) + ROUTE);
    }

    @Test
    void how_much_was_sent_is_told_up_to_the_whole_for_each_server() {
        List<Long> sent = new ArrayList<>();
        long[] all = new long[1];
        UploadListener listener = new UploadListener() {
            @Override
            public void line(String text) {
                sent.add(0L);
            }

            @Override
            public void sent(long bytes, long whole) {
                sent.add(bytes);
                all[0] = whole;
            }
        };
        answers(SERVER, aResponse().withStatus(503));
        SERVER.stubFor(get(urlEqualTo(QUESTION)).willReturn(aResponse().withStatus(404)));
        answers(OTHER, aResponse().withStatus(200));
        byte[] noise = new byte[200_000];
        new Random(7).nextBytes(noise);
        UploadedPackage large =
                Zips.read(Zips.pluginWith(Zips.NAME + "/data.txt", new String(noise, StandardCharsets.ISO_8859_1)));

        UploadResult result = new Upload(
                        large, UploadToken.of(SECRET), new UploadOptions(Duration.ofSeconds(20), 1, true), listener)
                .to(List.of(ServerAddress.of(http(SERVER)), ServerAddress.of(http(OTHER))));

        List<Long> once = new ArrayList<>(List.of(0L));
        for (long at = Chunks.BYTES; at < all[0]; at += Chunks.BYTES) {
            once.add(at);
        }
        once.add(all[0]);
        assertThat(result.kind()).isEqualTo(Kind.UPLOADED);
        assertThat(once).hasSizeGreaterThan(4);
        assertThat(sent)
                .hasSize(2 * once.size())
                .startsWith(once.toArray(Long[]::new))
                .endsWith(once.toArray(Long[]::new));
        int received = OTHER.getAllServeEvents().get(0).getRequest().getBody().length;
        assertThat((long) received).isEqualTo(all[0]);
    }

    @Test
    void the_host_of_a_certificate_must_be_the_one_that_was_asked() {
        answers(SERVER, aResponse().withStatus(200));

        UploadResult refused = upload("https://localhost:" + SERVER.getHttpsPort());

        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void each_server_may_fail_in_its_own_way_and_all_of_it_is_told() {
        answers(SERVER, aResponse().withStatus(403).withBody("not you"));
        answers(OTHER, aResponse().withStatus(404).withBody("not here"));

        UploadResult result = upload(CLOSED, http(SERVER), http(OTHER));

        assertThat(result)
                .isEqualTo(new UploadResult(
                        Kind.FAILED,
                        "Unable to establish connection with server " + CLOSED + ROUTE
                                + ": nothing listens there. Start it, or check host and port\n"
                                + "server " + http(SERVER) + ROUTE + " returned status code: 403 not you\n"
                                + "The token is not valid there, or not for extensions (sdk.md 2.5)\n"
                                + "server " + http(OTHER) + ROUTE + " returned status code: 404 not here\n"
                                + "Nothing takes packages there (sdk.md 2.5). Check host, port and path"));
        SERVER.verify(1, postRequestedFor(anyUrl()));
        OTHER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void a_refusal_ends_it_and_shows_no_secret() {
        answers(SERVER, aResponse().withStatus(400).withBody("{\"error\": \"version 1.0 is there, " + SECRET + "\"}"));

        assertThat(upload(http(SERVER), http(OTHER)))
                .isEqualTo(new UploadResult(
                        Kind.REFUSED,
                        "server " + http(SERVER) + ROUTE
                                + " returned status code: 400 {\"error\": \"version 1.0 is there, #############\"}\n"
                                + "Check the extension with plugin-harness validate, and raise version if the server has it"
                                + " already"));
        OTHER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void what_a_server_of_the_plugins_api_says_is_shown_as_text() {
        answers(
                SERVER,
                aResponse()
                        .withStatus(400)
                        .withBody(
                                "{\"error\": {\"code\": 400, \"message\": \"version \\\"1.0\\\" is there.\\nRaise it.\"}}"));

        assertThat(upload(http(SERVER)).text().lines().findFirst())
                .hasValue("server " + http(SERVER) + ROUTE
                        + " returned status code: 400 version \"1.0\" is there. Raise it.");
    }

    @Test
    void another_server_is_tried_when_one_cannot_be_reached() {
        answers(SERVER, aResponse().withStatus(200));

        assertThat(upload(CLOSED, http(SERVER)).kind()).isEqualTo(Kind.UPLOADED);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void a_server_that_is_not_there_is_tried_again_and_told() {
        assertThat(upload(CLOSED))
                .isEqualTo(new UploadResult(
                        Kind.FAILED,
                        "Unable to establish connection with server " + CLOSED + ROUTE
                                + ": nothing listens there. Start it, or check host and port"));
        assertThat(progress).hasSize(2);
    }

    @Test
    void an_address_of_something_else_is_told() {
        answers(SERVER, okJson("{\"hello\": 1}"));

        assertThat(upload(http(SERVER)))
                .isEqualTo(new UploadResult(
                        Kind.FAILED,
                        "The server endpoint " + http(SERVER) + ROUTE
                                + " is not designed for plugin upload. Check the address"));
    }

    @Test
    void a_token_that_is_not_valid_is_told() {
        answers(SERVER, aResponse().withStatus(401).withBody("no"));

        assertThat(upload(http(SERVER)).text())
                .isEqualTo("server " + http(SERVER) + ROUTE + " returned status code: 401 no\n"
                        + "The token is not valid there, or not for extensions (sdk.md 2.5)");
    }

    @Test
    void a_lost_answer_is_no_reason_to_upload_twice_when_the_server_has_it() {
        answers(SERVER, aResponse().withFault(Fault.EMPTY_RESPONSE));
        SERVER.stubFor(get(urlEqualTo(QUESTION)).willReturn(okJson("{\"version\": \"1.0\"}")));

        UploadResult result = upload(http(SERVER));

        assertThat(result.kind()).isEqualTo(Kind.UPLOADED);
        assertThat(result.text()).endsWith("\nIt has version 1.0 all the same: plugin has been uploaded successfully");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void a_lost_answer_of_a_server_that_tells_nothing_stays_uncertain() {
        answers(SERVER, aResponse().withFault(Fault.EMPTY_RESPONSE));
        SERVER.stubFor(get(urlEqualTo(QUESTION)).willReturn(aResponse().withStatus(403)));

        UploadResult result = upload(http(SERVER), http(OTHER));

        assertThat(result.kind()).isEqualTo(Kind.UNCERTAIN);
        assertThat(result.text())
                .endsWith("\nIt may have version 1.0 or not, and does not tell. Look there before you upload again");
        SERVER.verify(1, postRequestedFor(anyUrl()));
        OTHER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void a_package_that_certainly_did_not_arrive_is_sent_again() {
        answers(SERVER, aResponse().withFault(Fault.EMPTY_RESPONSE));
        SERVER.stubFor(get(urlEqualTo(QUESTION)).willReturn(aResponse().withStatus(404)));

        assertThat(upload(http(SERVER)).kind()).isEqualTo(Kind.FAILED);
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void a_server_that_is_too_slow_is_asked_what_became_of_it() {
        answers(SERVER, aResponse().withStatus(200).withFixedDelay(600_000));
        SERVER.stubFor(get(urlEqualTo(QUESTION)).willReturn(okJson("{\"version\": \"1.0\"}")));

        UploadResult result = RealTime.limit(
                patience -> upload(new UploadOptions(patience, 1, true), http(SERVER)),
                some -> some.kind() == Kind.UPLOADED);

        assertThat(result.kind()).isEqualTo(Kind.UPLOADED);
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(SERVER, aResponse().withStatus(302).withHeader("Location", http(OTHER) + ROUTE));

        assertThat(upload(http(SERVER)).kind()).isEqualTo(Kind.FAILED);
        OTHER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void a_certificate_is_verified_unless_told_otherwise() {
        answers(SERVER, aResponse().withStatus(200));
        String https = "https://127.0.0.1:" + SERVER.getHttpsPort();

        UploadResult refused = upload(https);

        assertThat(refused.kind()).isEqualTo(Kind.FAILED);
        assertThat(refused.text())
                .startsWith("Unable to establish connection with server " + https + ROUTE + ": ")
                .endsWith(". It could not prove who it is: install its certificate in Java's trust store, or use"
                        + " --no-cert-ver if you know it");
        SERVER.verify(0, postRequestedFor(anyUrl()));
        assertThat(upload(new UploadOptions(Duration.ofMinutes(2), 1, false), https)
                        .kind())
                .isEqualTo(Kind.UPLOADED);
    }

    @Test
    void an_address_is_completed() {
        assertThat(ServerAddress.of("https://host")).hasToString("https://host" + ROUTE);
        assertThat(ServerAddress.of("https://host:443/e/abc/")).hasToString("https://host:443/e/abc" + ROUTE);
        assertThat(ServerAddress.of("https://host/e/abc" + ROUTE)).hasToString("https://host/e/abc" + ROUTE);
        assertThat(ServerAddress.of("https://host/e/abc").question("p"))
                .hasToString("https://host/e/abc/api/config/v1/plugins/p");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (String wrong : List.of("host", "ftp://host", "https://u:p@host", "https://", "https://h?x=1", "a b")) {
            assertThatThrownBy(() -> ServerAddress.of(wrong))
                    .hasMessage("Incorrect server address, exemplary address: https://demo.dev.dynatracelabs.com"
                            + " (sdk.md 2.3). Write scheme://host[:port][/e/environment], without a user and without a"
                            + " query");
        }
        assertThatThrownBy(() -> ServerAddress.of("http://host"))
                .hasMessage(
                        "the server host is asked for by http, which would send the token in clear; only this machine"
                                + " itself may be (sdk.md 2.5). Write https");
    }

    @Test
    void a_token_is_looked_for_where_the_sdk_looks(@TempDir Path temp) throws IOException {
        Path given = Files.writeString(temp.resolve("given"), " file \n");
        Path named = Files.writeString(temp.resolve("named"), "named\n");
        Path module = Files.writeString(temp.resolve("module"), "module");
        Map<String, String> environment = Map.of(UploadToken.VARIABLE, named.toString());

        assertThat(UploadToken.find(Optional.of("value"), Optional.of(given), environment, module)
                        .header())
                .isEqualTo("Api-Token value");
        assertThat(UploadToken.find(Optional.empty(), Optional.of(given), environment, module)
                        .header())
                .isEqualTo("Api-Token file");
        assertThat(UploadToken.find(Optional.empty(), Optional.empty(), environment, module)
                        .header())
                .isEqualTo("Api-Token named");
        assertThat(UploadToken.find(Optional.empty(), Optional.empty(), Map.of(), module))
                .hasToString("######");
        assertThat(UploadToken.find(
                        Optional.empty(), Optional.empty(), Map.of(), temp.resolve("none"), () -> Optional.of("typed")))
                .hasToString("#####");
        assertThatThrownBy(() -> UploadToken.find(Optional.empty(), Optional.empty(), Map.of(), temp.resolve("none")))
                .hasMessage("token is missing (sdk.md 2.5). Give its file with --token-file, name the file in"
                        + " ONEAGENT_PLUGIN_UPLOAD_TOKEN, or put it into " + temp.resolve("none"));
        assertThatThrownBy(() -> UploadToken.of("a\r\nHost: x"))
                .hasMessage("the token has blanks or strange characters in it, so it is none. Copy it anew");
    }

    private static void answers(WireMockExtension server, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlEqualTo(ROUTE)).willReturn(answer));
    }

    private static String http(WireMockExtension server) {
        return "http://127.0.0.1:" + server.getPort();
    }

    private UploadResult upload(String... servers) {
        return upload(new UploadOptions(Duration.ofMinutes(2), 2, true), servers);
    }

    private UploadResult upload(UploadOptions options, String... servers) {
        return new Upload(content, UploadToken.of(SECRET), options, progress::add)
                .to(Arrays.stream(servers).map(ServerAddress::of).toList());
    }
}
