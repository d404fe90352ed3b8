package org.exampleservice.contract.mutation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Predicate;
import org.exampleservice.harness.engine.PluginFactory;
import org.exampleservice.harness.plugin.Device;
import org.exampleservice.harness.plugin.Entity;
import org.exampleservice.harness.plugin.Group;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;
import org.exampleservice.harness.plugin.ResultsBuilder;
import org.exampleservice.harness.plugin.TopologyBuilder;
import org.exampleservice.harness.source.LoadedPlugin;

/** Stands between a plugin and the engine, and decides for each call that reports something whether it goes through. */
final class Tap {

    private static final Set<Class<?>> TAPPED =
            Set.of(PluginContext.class, TopologyBuilder.class, ResultsBuilder.class, Group.class, Device.class);
    private static final Set<Class<?>> REPORTING = Set.of(Entity.class, Group.class, Device.class);

    private final String packageName;
    private final Predicate<CallSite> goesThrough;

    private Tap(String packageName, Predicate<CallSite> goesThrough) {
        this.packageName = packageName;
        this.goesThrough = goesThrough;
    }

    /** The same plugin, with the calls that its own package makes filtered; closing it closes the original. */
    static LoadedPlugin on(LoadedPlugin plugin, String packageName, Predicate<CallSite> goesThrough) {
        Tap tap = new Tap(packageName, goesThrough);
        PluginFactory original = plugin.factory();
        return new LoadedPlugin(plugin.definition(), () -> tap.around(original.create()), plugin.resources());
    }

    private MonitoringPlugin around(MonitoringPlugin plugin) {
        return new MonitoringPlugin() {
            @Override
            public void initialize(PluginContext context) throws Exception {
                plugin.initialize(tapped(PluginContext.class, context));
            }

            @Override
            public void query(PluginContext context) throws Exception {
                plugin.query(tapped(PluginContext.class, context));
            }

            @Override
            public void close() throws Exception {
                plugin.close();
            }
        };
    }

    private <T> T tapped(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (reports(method) && !goesThrough.test(CallSite.current(packageName, method.getName()))) {
            return null;
        }
        try {
            Object result = method.invoke(target, arguments);
            return TAPPED.contains(method.getReturnType()) ? tapped(method.getReturnType(), result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean reports(Method method) {
        return method.getReturnType() == void.class && REPORTING.contains(method.getDeclaringClass());
    }
}
