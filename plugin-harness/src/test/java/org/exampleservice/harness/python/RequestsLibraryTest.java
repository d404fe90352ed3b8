package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.PluginRun;
import org.exampleservice.harness.backend.Access;
import org.exampleservice.harness.backend.BackendSpec;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which real extensions use the package requests (real-plugins.md 2.4, 17). */
class RequestsLibraryTest {

    private static final String SECRET = "open-sesame-42";

    private static final String MAPPINGS = """
            {"mappings": [
             {"request": {"method": "POST", "urlPath": "/login"},
              "response": {"status": 200, "jsonBody": {"access_token": "t-77"}}},
             {"request": {"method": "GET", "urlPath": "/token", "headers": {"X-Auth-Token": {"equalTo": "t-77"}}},
              "response": {"status": 200, "body": "token"}},
             {"request": {"method": "GET", "urlPath": "/basic", "basicAuth": {"username": "u", "password": "open-sesame-42"}},
              "response": {"status": 200, "body": "basic"}},
             {"request": {"method": "GET", "urlPath": "/digest", "headers": {"Authorization": {"matches": "Digest .*"}}},
              "response": {"status": 200, "body": "digest"}},
             {"request": {"method": "GET", "urlPath": "/digest", "headers": {"Authorization": {"absent": true}}},
              "response": {"status": 401, "headers": {
                "WWW-Authenticate": "Digest realm=\\"r\\", nonce=\\"n\\", qop=\\"auth\\", algorithm=MD5"}}},
             {"request": {"method": "ANY", "urlPath": "/plain"}, "response": {"status": 200, "body": "plain"}}
            ]}
            """;

    @TempDir
    private Path folder;

    private final Optional<Path> python = Extension.pythonWithRequests();

    @BeforeEach
    void assumeRequests() throws IOException {
        Extension.assumeRequests(python);
        Files.createDirectories(folder.resolve("wiremock/mappings"));
        Files.writeString(folder.resolve("wiremock/mappings/answers.json"), MAPPINGS);
    }

    @Test
    void every_way_of_logging_in_works() {
        Cycle cycle = run("""
                import requests
                from requests.auth import HTTPBasicAuth, HTTPDigestAuth
                requests.packages.urllib3.disable_warnings()
                url, secret = self.config["url"], self.config["password"]
                login = requests.post(url + "/login", json={"user": "u", "password": secret}, timeout=10)
                print(requests.get(url + "/token", headers={"X-Auth-Token": login.json()["access_token"]}).text)
                print(requests.request("GET", url + "/basic", auth=HTTPBasicAuth("u", secret)).text)
                print(requests.get(url + "/digest", auth=HTTPDigestAuth("u", secret)).text)
                session = requests.Session()
                session.auth = ("u", secret)
                answer = session.get(url + "/basic", verify=False, proxies={"http": None})
                print(answer.text, answer.elapsed.total_seconds() >= 0)
                """, Access.PLAIN);

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(Extension.said(cycle)).containsExactly("token", "basic", "digest", "basic True");
        assertThat(cycle.requests().toString()).contains("Basic ******").doesNotContain(SECRET, "t-77");
    }

    @Test
    void the_certificate_of_the_run_is_trusted_with_and_without_verification() {
        Cycle cycle = run("""
                import requests
                print(requests.get(self.config["url"] + "/plain").text)
                requests.packages.urllib3.disable_warnings()
                print(requests.get(self.config["url"] + "/plain", verify=False).text)
                """, Access.PLAIN.withTls());

        assertThat(Extension.said(cycle)).containsExactly("plain", "plain");
    }

    @Test
    void fixed_hosts_are_answered_by_the_proxy_also_in_a_session() {
        Cycle cycle = run("""
                import requests
                session = requests.Session()
                for number in range(3):
                    print(session.post("https://api.example.com/plain", data=b"x" * 100000).text)
                print(requests.get("http://other.example.com:81/plain").status_code)
                """, Access.PLAIN.withProxy());

        assertThat(Extension.said(cycle)).containsExactly("plain", "plain", "plain", "200");
        assertThat(cycle.requests())
                .extracting(request -> request.method() + " " + request.target())
                .containsExactly(
                        "POST https://api.example.com/plain",
                        "POST https://api.example.com/plain",
                        "POST https://api.example.com/plain",
                        "GET http://other.example.com:81/plain");
        assertThat(cycle.findings()).isEmpty();
    }

    @Test
    void an_exception_with_an_answer_and_a_url_with_a_login_tell_no_secret() {
        Recording recording = record("""
                import requests
                logger.error("asking %s", self.config["url"].replace("//", "//u:" + self.config["password"] + "@"))
                raise AuthException(requests.get(self.config["url"] + "/nothing?token=" + self.config["password"]))
                """, Access.PLAIN);

        assertThat(recording.cycles().get(0).status().state()).isEqualTo(Status.State.ERROR_AUTH);
        assertThat(recording.cycles().get(0).status().description()).isEqualTo("<Response [404]>");
        assertThat(recording.toString()).doesNotContain(SECRET);
    }

    private Cycle run(String body, Access access) {
        return record(body, access).cycles().get(0);
    }

    private Recording record(String body, Access access) {
        PythonOptions options = new PythonOptions(python.map(Path::toString), PythonOptions.Clock.VIRTUAL);
        try (LoadedPlugin loaded = Extension.query(folder, body).load(options)) {
            return PluginRun.of(loaded)
                    .against(new BackendSpec.WireMock(folder.resolve("wiremock"), access))
                    .config(Map.of("url", PluginRun.BACKEND_URL, "password", SECRET))
                    .run();
        }
    }
}
