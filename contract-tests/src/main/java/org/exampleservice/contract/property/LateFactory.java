package org.exampleservice.contract.property;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** Instances of an extension whose queries begin as late, minute by minute, as is said; all else is the extension's own. */
record LateFactory(PluginFactory extension, Instant start, List<Integer> secondsLate) implements PluginFactory {

    LateFactory {
        secondsLate = List.copyOf(secondsLate);
    }

    @Override
    public MonitoringPlugin create() throws Throwable {
        return new Late(extension.create());
    }

    @Override
    public PluginFactory forRun(Map<String, String> environment) {
        return new LateFactory(extension.forRun(environment), start, secondsLate);
    }

    @Override
    public void endRun() {
        extension.endRun();
    }

    private final class Late implements MonitoringPlugin {

        private final MonitoringPlugin extension;

        Late(MonitoringPlugin extension) {
            this.extension = extension;
        }

        @Override
        public void initialize(PluginContext context) throws Exception {
            extension.initialize(context);
        }

        @Override
        public void query(PluginContext context) throws Exception {
            int minute =
                    (int) Duration.between(start, context.clock().instant()).toMinutes();
            context.sleep(Duration.ofSeconds(secondsLate.get(minute)));
            extension.query(context);
        }

        @Override
        public void close() throws Exception {
            extension.close();
        }
    }
}
