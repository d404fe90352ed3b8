package org.exampleservice.harness.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** Plugins for {@link PluginFolder}, whose declaration fits them all. */
public final class Plugins {

    /** What {@link Hostile} says: colour, a new line, an 8-bit control sequence, and a turn of direction. */
    public static final String HOSTILE = "\u001b[31mred\nnext\u009b2J\u202e\u2028";

    private Plugins() {}

    private static Device device(PluginContext context) {
        return context.topologyBuilder().createGroup("G", "Group").createDevice("D", "Device");
    }

    /** Emits one value and asks nobody. */
    public static final class Fine implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            device(context).absolute("m", 1);
        }
    }

    /** Reports nothing. */
    public static final class Silent implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {}
    }

    /** Asks for the path in {@code mode}, in odd queries only, and reports the status; 0 in even ones. */
    public static final class Asking implements MonitoringPlugin {
        private int queries;

        @Override
        public void query(PluginContext context) throws IOException {
            queries++;
            device(context).absolute("m", queries % 2 == 0 ? 0 : status(context));
        }

        static int status(PluginContext context) throws IOException {
            String path = context.config().getString("mode");
            URI uri = URI.create(context.config().getString("url") + path);
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            try (InputStream body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
                return connection.getResponseCode();
            }
        }
    }

    /** Never returns by itself; an interrupt ends it. */
    public static final class Hanging implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Throws an {@code Error}. */
    public static final class Breaking implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) {
            throw placed(new StackOverflowError("too deep"));
        }
    }

    /** Fails before it exists: its class cannot be initialised. */
    public static final class Unborn implements MonitoringPlugin {
        private static final int NUMBER = Integer.parseInt("none");

        @Override
        public void query(PluginContext context) {
            device(context).absolute("m", NUMBER);
        }
    }

    /** Refuses login by a subclass, in the second query; in the first it emits, is withheld, and is dropped. */
    public static final class Varied implements MonitoringPlugin {
        private static boolean isSecond(PluginContext context) {
            return context.clock().instant().getEpochSecond() % 120 == 60;
        }

        @Override
        public void query(PluginContext context) {
            if (isSecond(context)) {
                throw placed(new NoEntry());
            }
            context.logger().log(System.Logger.Level.DEBUG, "not shown");
            context.logger().log(System.Logger.Level.INFO, "looked around");
            Device device = device(context);
            device.absolute("d", 1, Map.of("part", "left"));
            device.relative("r", 5);
            device.stateMetric("s", "SIDEWAYS");
        }
    }

    /** Says {@link #HOSTILE} wherever it can say something, and then throws it. */
    public static final class Hostile implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) throws IOException {
            context.logger().log(System.Logger.Level.WARNING, HOSTILE);
            Device device = context.topologyBuilder()
                    .createGroup("G" + HOSTILE, HOSTILE)
                    .createDevice("D" + HOSTILE, HOSTILE);
            device.absolute("d", 1, Map.of("part", HOSTILE));
            device.absolute("m" + HOSTILE, 1);
            device.reportProperty(HOSTILE, HOSTILE);
            device.reportErrorEvent(HOSTILE, HOSTILE, Map.of(HOSTILE, HOSTILE));
            if (context.clock().instant().getEpochSecond() % 120 == 60) {
                throw new IOException(HOSTILE);
            }
        }
    }

    /** Says its password wherever it can, asks for it, and then throws it. */
    public static final class Leaking implements MonitoringPlugin {
        @Override
        public void query(PluginContext context) throws IOException {
            String password = context.config().getString("password");
            Asking.status(context);
            context.logger().log(System.Logger.Level.ERROR, "log " + password);
            device(context).reportProperty("p" + password, password);
            if (context.clock().instant().getEpochSecond() % 120 == 60) {
                throw new IOException(password, new IllegalStateException(password));
            }
        }
    }

    static final class NoEntry extends AuthException {
        private static final long serialVersionUID = 1L;

        NoEntry() {
            super("no entry");
        }
    }

    private static <T extends Throwable> T placed(T thrown) {
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("my.Plugin", "query", "Plugin.java", 7)});
        return thrown;
    }
}
