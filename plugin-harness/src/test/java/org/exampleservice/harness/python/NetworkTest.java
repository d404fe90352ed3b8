package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.exampleservice.harness.recording.Cycle;
import org.exampleservice.harness.recording.Finding;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An extension reaches loopback, and what it is allowed to; the rest is refused and named. */
class NetworkTest {

    private static final String CATCH = """
            try:
                %s
                print("reached")
            except Exception as error:
                print(error)
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import socket; socket.create_connection(('192.0.2.1', 443), 1)",
                "import socket; s = socket.socket(); s.settimeout(1); s.connect(('192.0.2.1', 443))",
                "import socket; socket.socket().connect_ex(('192.0.2.1', 443))",
                "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 443))",
                "import urllib.request; urllib.request.urlopen('https://192.0.2.1', timeout=1)",
                "import http.client; http.client.HTTPSConnection('192.0.2.1', timeout=1).request('GET', '/')",
                "import asyncio; asyncio.new_event_loop().run_until_complete(asyncio.open_connection('192.0.2.1', 443))"
            })
    void a_connection_to_another_machine_is_refused(String statement) {
        Cycle cycle = run(CATCH.formatted(statement), Set.of());

        assertThat(String.join("\n", Extension.said(cycle)))
                .contains("connection to 192.0.2.1:443 refused by the harness; --allow-host 192.0.2.1 allows it");
        assertThat(cycle.findings()).containsExactly(refused("192.0.2.1:443", "192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s.connect(('192.0.2.1', 443))",
                "s.connect_ex(('192.0.2.1', 443))",
                "_socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 443))",
                "_socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM).sendto(b'x', 0, ('192.0.2.1', 443))",
                "_socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM).sendmsg([b'x'], [], 0, ('192.0.2.1', 443))"
            })
    void a_connection_by_the_module_beneath_is_refused(String statement) {
        Cycle cycle = run("import _socket\ns = _socket.socket()\ns.settimeout(1)\n" + statement, Set.of());

        assertThat(cycle.status().state()).isEqualTo(Status.State.ERROR_UNKNOWN);
        assertThat(cycle.findings()).containsExactly(refused("192.0.2.1:443", "192.0.2.1"));
    }

    @Test
    void the_module_beneath_works_on_loopback() {
        Cycle cycle = run("""
                import _socket
                server, client = _socket.socket(), _socket.SocketType()
                server.bind(("127.0.0.1", 0))
                server.listen(1)
                client.connect(server.getsockname())
                print(client.send(b"x"), _socket.gethostbyname("127.0.0.1"), type(client).__name__)
                """, Set.of());

        assertThat(Extension.said(cycle)).containsExactly("1 127.0.0.1 socket");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socket.create_connection(('192.0.2.1', 443), 1)",
                "socket.gethostbyname('192.0.2.1'); import urllib.request as r; r.urlopen('http://192.0.2.1:443', timeout=1)"
            })
    void a_python_that_it_starts_is_refused_too(String statement) {
        Cycle cycle = run(
                "import subprocess\nsubprocess.call([sys.executable, '-c', 'import socket; %s'])"
                        .formatted(statement.replace("'", "\"")),
                Set.of());

        assertThat(String.join("\n", Extension.said(cycle)))
                .contains("output: " + refused("192.0.2.1:443", "192.0.2.1").text())
                .contains("connection to 192.0.2.1:443 refused by the harness; --allow-host 192.0.2.1 allows it");
        assertThat(cycle.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .matches(
                                "the extension started python[0-9.]*: it is refused what the extension is refused, unless it is"
                                        + " started with -E, -I or -S or without this environment; nothing that it does is recorded\\. Look"
                                        + " at what it does, or ask from within the extension"));
    }

    @Test
    void a_python_that_it_starts_has_its_own_path_and_sitecustomize() {
        Cycle cycle = run(
                Extension.query(folder, """
                        import json, subprocess
                        os.environ["PYTHONPATH"] += os.pathsep + os.path.join(os.getcwd(), "more")
                        print(subprocess.check_output([sys.executable, "-c", "import sys, sitecustomize; print(sitecustomize.MINE, [p for p in sys.path if 'guard' in p or p.endswith('shim')])"]).decode().strip())
                        """).with("more/sitecustomize.py", "MINE = 'mine'\n"), PythonOptions.DEFAULT);

        assertThat(Extension.said(cycle)).containsExactly("mine []");
    }

    @Test
    void a_python_that_it_starts_reaches_what_is_allowed() {
        Cycle cycle = run("""
                import subprocess
                subprocess.call([sys.executable, "-c", "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9)); print('tried')"])
                """, Set.of("192.0.2.1"));

        assertThat(String.join("\n", Extension.said(cycle))).doesNotContain("refused by the harness");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import socket; socket.gethostbyname('api.example.com')",
                "import socket; socket.getaddrinfo('API.example.com.', None)",
                "import socket; socket.socket().connect(('api.example.com', 0))"
            })
    void a_name_of_another_machine_is_not_looked_up(String statement) {
        Cycle cycle = run(CATCH.formatted(statement), Set.of());

        assertThat(cycle.findings()).containsExactly(refused("api.example.com", "api.example.com"));
    }

    @Test
    void a_refusal_that_nobody_catches_is_the_status() {
        Cycle cycle = run(
                "import urllib.request\nurllib.request.urlopen('http://api.example.com:81/x', timeout=1)", Set.of());

        assertThat(cycle.status().state()).isEqualTo(Status.State.ERROR_UNKNOWN);
        assertThat(cycle.findings()).containsExactly(refused("api.example.com:81", "api.example.com"));
    }

    @Test
    void a_host_refused_many_times_in_a_cycle_is_named_once() {
        Cycle cycle = run(
                "for _ in range(5):\n"
                        + CATCH.formatted("__import__('socket').gethostbyname('a.example')")
                                .indent(4),
                Set.of());

        assertThat(cycle.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.8.8.8"})
    void loopback_is_open(String host) {
        Cycle cycle = run("""
                import socket
                server = socket.socket()
                server.bind(("", 0))
                server.listen(1)
                socket.create_connection(("%s", server.getsockname()[1]), 5).close()
                socket.getaddrinfo(socket.gethostname(), None)
                print("reached")
                """.formatted(host), Set.of());

        assertThat(Extension.said(cycle)).containsExactly("reached");
        assertThat(cycle.findings()).isEmpty();
    }

    @Test
    void a_host_that_is_allowed_is_not_refused() {
        Cycle cycle = run("""
                import socket
                s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                try:
                    s.connect(("192.0.2.1", 9))
                except OSError as error:
                    print("the network says", type(error).__name__)
                """, Set.of("192.0.2.1"));

        assertThat(cycle.findings()).isEmpty();
        assertThat(String.join("", Extension.said(cycle))).doesNotContain("refused by the harness");
    }

    @Test
    void names_of_endpoints_are_facts_and_looked_up_by_nobody() {
        Cycle cycle = run("d.add_endpoint('192.0.2.7', 443, dnsNames=['api.example.com'])", Set.of());

        assertThat(cycle.status()).isEqualTo(Status.OK);
        assertThat(cycle.findings()).isEmpty();
        assertThat(cycle.tally().emitted()).isEqualTo(3);
    }

    @EnabledOnOs({OS.LINUX, OS.MAC})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import subprocess; subprocess.run(['/bin/echo', 'password'])",
                "os.system('/bin/echo  password')",
                "os.spawnv(os.P_WAIT, '/bin/echo', ['echo', 'password'])",
                "getattr(os, 'posix_spawn', os.spawnve.__get__(os.P_WAIT))(b'/bin/echo', ['echo', 'password'], {})",
                "for _ in range(3): __import__('subprocess').call('/bin/echo password', shell=True, executable='/bin/echo')"
            })
    void a_program_that_it_starts_is_named_since_nobody_watches_it(String statement) {
        Cycle cycle = run(statement, Set.of());

        assertThat(cycle.findings())
                .containsExactly(new Finding(
                        "program-started",
                        "the extension started echo: what a program that it starts connects to is neither refused nor"
                                + " recorded. Look at what it does, or ask from within the extension"));
    }

    @Test
    void requests_is_refused_too() {
        Optional<Path> python = Extension.pythonWithRequests();
        Extension.assumeRequests(python);
        Extension extension = Extension.query(
                folder, CATCH.formatted("import requests; requests.get('https://api.example.com/x', timeout=1)"));

        Cycle cycle = run(extension, new PythonOptions(python.map(Path::toString), PythonOptions.Clock.VIRTUAL));

        assertThat(cycle.findings()).containsExactly(refused("api.example.com:443", "api.example.com"));
    }

    private Cycle run(String body, Set<String> allowed) {
        Extension.assumePython();
        return run(Extension.query(folder, body), PythonOptions.DEFAULT.withAllowHosts(allowed));
    }

    private static Cycle run(Extension extension, PythonOptions options) {
        try (LoadedPlugin loaded = extension.load(options)) {
            Recording recording = Extension.run(loaded, 1, UnaryOperator.identity(), Map.of());
            return List.copyOf(recording.cycles()).get(0);
        }
    }

    private static Finding refused(String place, String host) {
        return new Finding(
                "connection-refused",
                "connection to " + place + " refused: an extension reaches loopback addresses only. Allow it with"
                        + " --allow-host " + host + " (allowHosts in contract.yaml), or have WireMock answer in its"
                        + " place with --proxy");
    }
}
