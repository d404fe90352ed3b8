package org.exampleservice.contract.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.exampleservice.contract.process.Program.Ended;
import org.exampleservice.contract.process.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins in a jar of their own that do what no plugin should: the harness says so, ends, and leaves nothing behind. */
class MisbehavingPluginIT {

    private static final String NEVER_RETURN = "Object lock = new Object(); synchronized (lock) {"
            + " while (true) { try { lock.wait(); } catch (InterruptedException e) { continue; } } }";

    @TempDir
    private Path folder;

    @Test
    void one_that_behaves_is_exit_code_0() throws Exception {
        Ended ended = run("");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("g / d / a");
    }

    @Test
    void one_that_ends_the_process_is_exit_code_4() throws Exception {
        Ended ended = run("System.exit(0);");

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("plugin-harness: the plugin custom.remote.python.sample called System.exit,");
    }

    @Test
    void one_that_throws_an_error_is_exit_code_4() throws Exception {
        Ended ended = run("throw new StackOverflowError(\"too deep\");");

        assertThat(ended.code()).isEqualTo(4);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("ERROR_UNKNOWN", "too deep");
    }

    @Test
    void one_that_never_returns_is_exit_code_7() throws Exception {
        Ended ended = run(NEVER_RETURN, "--timeout", 1);

        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("query did not return within 1 s of real time");
    }

    @Test
    void one_that_leaves_a_thread_behind_does_not_keep_the_process() throws Exception {
        Ended ended = run("new Thread(() -> {" + NEVER_RETURN + "}).start();");

        assertThat(ended.code()).isZero();
    }

    @Test
    void a_signal_ends_the_harness_while_a_query_runs() throws Exception {
        try (ServerSocket called = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String call =
                    "new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), " + called.getLocalPort() + ");";
            Path plugin = PluginFolder.thatDoes(call + NEVER_RETURN, folder);
            try (Running harness = Program.harness(folder).start("run", plugin);
                    Socket querying = called.accept()) {
                Ended ended = harness.terminate();

                assertThat(querying.isConnected()).isTrue();
                assertThat(ended.code()).isEqualTo(128 + 15);
                assertThat(ended.err()).isEmpty();
            }
        }
    }

    @Test
    void ctrl_c_is_exit_code_130() throws Exception {
        try (ServerSocket called = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String call =
                    "new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), " + called.getLocalPort() + ");";
            Path plugin = PluginFolder.thatDoes(call + NEVER_RETURN, folder);
            try (Running harness = Program.harness(folder).start("run", plugin);
                    Socket querying = called.accept()) {
                OptionalInt code = harness.interrupt(20);

                assumeThat(code).as("SIGINT is not ignored here").isPresent();
                assertThat(querying.isConnected()).isTrue();
                assertThat(code).hasValue(130);
            }
        }
    }

    private Ended run(String statements, Object... options) throws Exception {
        Object[] arguments = new Object[4 + options.length];
        arguments[0] = "run";
        arguments[1] = PluginFolder.thatDoes(statements, folder);
        arguments[2] = "--cycles";
        arguments[3] = 2;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Program.harness(folder).run(arguments);
    }
}
