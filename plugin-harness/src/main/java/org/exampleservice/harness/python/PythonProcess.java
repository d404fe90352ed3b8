package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.plugin.PluginContext;

/**
 * A child process that runs an extension, and the talk with it. One command at a time; {@link #close} may come from any
 * thread and ends whatever goes on.
 */
final class PythonProcess implements AutoCloseable {

    private final ServerSocketChannel door;
    private final ChildProcess child;
    private final PythonExtension extension;
    private final Calls calls = new Calls();
    private LineChannel channel;
    private Heard heard;
    private boolean ahead;
    private String greeting = "";

    PythonProcess(PythonExtension extension, WorkFolder work, Map<String, String> environment) {
        this.extension = extension;
        try {
            door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        } catch (IOException e) {
            throw PythonException.of("no channel to the extension's process can be opened: " + e.getMessage(), "");
        }
        child = ChildProcess.start(extension, work, environment, ((InetSocketAddress) localAddress()).getPort());
        child.whenEnded(this::closeDoor);
    }

    /** Waits for the child to report, if it has not. */
    synchronized void connect() {
        if (channel != null) {
            return;
        }
        try {
            while (channel == null) {
                LineChannel visitor = new LineChannel(door.accept());
                if (visitor.read().value().asText().equals(child.token())) {
                    channel = visitor;
                    heard = new Heard(visitor);
                } else {
                    visitor.close();
                }
            }
            JsonNode hello = channel.read().value();
            greeting = "Python " + hello.path("python").asText() + ", "
                    + hello.path("executable").asText();
            channel.write(Commands.setup(extension));
            channel.read();
        } catch (IOException e) {
            throw died(Optional.empty());
        } finally {
            closeDoor();
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    /** Has the child obey, and handles its calls meanwhile; throws what the extension raises. */
    void obey(ObjectNode command, PluginContext context) {
        if (!greeting.isEmpty()) {
            context.logger().log(Level.DEBUG, greeting);
            greeting = "";
        }
        try {
            channel.write(command);
            listen(context);
        } catch (IOException e) {
            throw died(Optional.of(context));
        }
    }

    /** Has an instance queried, unless the child has gone on to this turn by itself. */
    void query(int instance, PluginContext context) {
        if (!ahead) {
            obey(Commands.query(instance, context, extension.options().clock()), context);
            return;
        }
        try {
            listen(context);
        } catch (IOException e) {
            throw died(Optional.of(context));
        }
    }

    /** Whether the child has gone on to the next turn by itself. */
    boolean isAhead() {
        return ahead;
    }

    /** Whether all of the next turn is here, and the child has gone on from it too. */
    boolean isAnswered() {
        return ahead && heard.hasTurn();
    }

    /** What the child writes past Python's streams comes in a turn that it does not go on from. */
    private void listen(PluginContext context) throws IOException {
        ahead = false;
        Said end = talk(context);
        ahead = end.goesOn();
        if (!ahead) {
            logOutput(context);
        }
        if (end.value().has("raised")) {
            throw PythonException.of(end.value());
        }
        calls.throwUnansweredFailure();
    }

    private Said talk(PluginContext context) throws IOException {
        calls.begin(context);
        Said said = heard.next();
        while (said.isCall()) {
            Optional<ObjectNode> answer = calls.handle(said);
            if (answer.isPresent()) {
                channel.write(answer.get());
            }
            said = heard.next();
        }
        return said;
    }

    private PythonException died(Optional<PluginContext> context) {
        child.endBroken();
        close();
        String last = String.join("\n", child.output().drain());
        context.filter(known -> !last.isEmpty())
                .ifPresent(known -> last.lines().forEach(line -> known.logger().log(Level.INFO, "output: " + line)));
        return PythonException.of(child.obituary(), last);
    }

    private void logOutput(PluginContext context) {
        child.output().drain().forEach(line -> context.logger().log(Level.INFO, "output: " + line));
    }

    private SocketAddress localAddress() {
        try {
            return door.getLocalAddress();
        } catch (IOException e) {
            throw new IllegalStateException("a bound socket has an address", e);
        }
    }

    private void closeDoor() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a local socket", e);
        }
    }

    @Override
    public void close() {
        closeDoor();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a local socket", e);
        } finally {
            child.end();
        }
    }
}
