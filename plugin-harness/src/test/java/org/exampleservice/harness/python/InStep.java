package org.exampleservice.harness.python;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.plugin.FieldReads;
import org.exampleservice.harness.plugin.Findings;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.Refusals;
import org.exampleservice.harness.source.LoadedPlugin;

/** Keeps from a plugin what it would need to know to go ahead: the turns that come. */
record InStep(PluginFactory factory) implements PluginFactory {

    private record Plugin(MonitoringPlugin plugin) implements MonitoringPlugin {
        @Override
        public void initialize(PluginContext context) throws Exception {
            plugin.initialize(knowingNothing(context));
        }

        @Override
        public void query(PluginContext context) throws Exception {
            plugin.query(knowingNothing(context));
        }

        @Override
        public void close() throws Exception {
            plugin.close();
        }
    }

    static LoadedPlugin of(LoadedPlugin loaded) {
        return new LoadedPlugin(loaded.definition(), new InStep(loaded.factory()), () -> {}, loaded.properties());
    }

    @Override
    public MonitoringPlugin create() throws Throwable {
        return new Plugin(factory.create());
    }

    @Override
    public PluginFactory forRun(Map<String, String> environment) {
        return new InStep(factory.forRun(environment));
    }

    @Override
    public void endRun() {
        factory.endRun();
    }

    private static PluginContext knowingNothing(PluginContext context) {
        Class<?>[] types = {PluginContext.class, Refusals.class, Findings.class, FieldReads.class};
        return (PluginContext) Proxy.newProxyInstance(InStep.class.getClassLoader(), types, (proxy, method, given) -> {
            try {
                return method.invoke(context, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
