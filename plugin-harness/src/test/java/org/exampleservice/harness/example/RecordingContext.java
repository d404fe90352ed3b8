package org.exampleservice.harness.example;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exampleservice.harness.plugin.Activation;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.PluginConfig;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.ResultsBuilder;
import org.exampleservice.harness.plugin.TopologyBuilder;

/** Writes down every call of a plugin, one line each: {@code DeviceOne absolute[key, 1.0]}. */
final class RecordingContext implements PluginContext {

    private final PluginConfig config;
    private final List<String> lines = new ArrayList<>();

    RecordingContext(Map<String, ?> config) {
        this.config = new PluginConfig(config, Set.of("auth_password"));
    }

    /** What was called since the last time. */
    List<String> drain() {
        List<String> drained = List.copyOf(lines);
        lines.clear();
        return drained;
    }

    @Override
    public TopologyBuilder topologyBuilder() {
        return recorder(TopologyBuilder.class, "topology", Group.class);
    }

    private <T, C> T recorder(Class<T> type, String name, Class<C> child) {
        InvocationHandler handler = (proxy, method, args) -> {
            lines.add(name + " " + method.getName() + Arrays.toString(args));
            return method.getReturnType() == child ? recorder(child, (String) args[0], Device.class) : null;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public PluginConfig config() {
        return config;
    }

    @Override
    public Activation activation() {
        return new Activation(123, "endpoint", true);
    }

    @Override
    public ResultsBuilder resultsBuilder() {
        throw new UnsupportedOperationException("no plugin here uses it");
    }

    @Override
    public Map<String, Object> jsonConfig() {
        return Map.of();
    }

    @Override
    public System.Logger logger() {
        return System.getLogger("test");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(Instant.EPOCH);
    }

    @Override
    public void sleep(Duration duration) {
        throw new IllegalStateException("the example plugins do not sleep");
    }
}
