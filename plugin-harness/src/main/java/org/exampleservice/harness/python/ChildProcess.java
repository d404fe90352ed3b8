package org.exampleservice.harness.python;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The operating system's side of a child: how it is started, how it ended, and that it is ended. */
final class ChildProcess {

    private static final Duration GRACE = Duration.ofMillis(300);

    /** For one that is ending already; a busy machine may need some of it. */
    private static final Duration ENDING = Duration.ofSeconds(10);

    private static final int LOST_CHANNEL = 71;
    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "illegal instruction",
            6, "aborted",
            7, "bus error",
            8, "arithmetic error",
            9, "killed",
            11, "segmentation fault",
            15, "terminated");

    private final Process process;
    private final String token;
    private final RawOutput output;
    private String obituary = "";

    private ChildProcess(Process process, String token) {
        this.process = process;
        this.token = token;
        this.output = new RawOutput(process.getInputStream(), process.pid());
    }

    static ChildProcess start(PythonExtension extension, WorkFolder work, Map<String, String> environment, int port) {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        ProcessBuilder builder = new ProcessBuilder(
                        extension.interpreter().command(),
                        "-B",
                        work.shim().resolve("start.py").toString())
                .directory(work.extension().toFile())
                .redirectErrorStream(true);
        Environment.fill(builder.environment(), extension.options(), environment);
        builder.environment().put("HARNESS_PORT", Integer.toString(port));
        builder.environment().put("HARNESS_TOKEN", token);
        builder.environment().put("HARNESS_WORK", work.root().toString());
        try {
            return new ChildProcess(builder.start(), token);
        } catch (IOException e) {
            throw PythonException.of("the extension's process cannot be started: " + e.getMessage(), "");
        }
    }

    String token() {
        return token;
    }

    RawOutput output() {
        return output;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void whenEnded(Runnable action) {
        CompletableFuture<Void> unused = process.onExit().thenRun(action);
    }

    /** How it ended, in words. */
    String obituary() {
        return obituary;
    }

    /** Ends it with all that it has started; its channel is closed already, at which a healthy child ends by itself. */
    void end() {
        end(!process.isAlive());
    }

    /** As {@link #end}, after the channel broke: gives the process the time to have ended by itself. */
    void endBroken() {
        end(await(ENDING));
    }

    private synchronized void end(boolean hadEnded) {
        if (!obituary.isEmpty()) {
            return;
        }
        List<ProcessHandle> descendants = process.descendants().toList();
        boolean byItself = await(GRACE);
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (!byItself) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            await(ENDING);
        }
        obituary =
                hadEnded ? describe(process.exitValue()) : "the extension's process closed its channel and was ended";
        output.await();
        close();
    }

    private boolean await(Duration patience) {
        boolean interrupted = Thread.interrupted();
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String describe(int code) {
        if (code == LOST_CHANNEL) {
            return "the extension closed the channel of its process, which was ended";
        }
        int signal = code - 128;
        return SIGNALS.containsKey(signal)
                ? "the extension's process was ended by signal " + signal + " (" + SIGNALS.get(signal) + ")"
                : "the extension's process ended with exit code " + code;
    }

    private void close() {
        try {
            process.getInputStream().close();
            process.getOutputStream().close();
        } catch (IOException alreadyBroken) {
            return;
        }
    }
}
