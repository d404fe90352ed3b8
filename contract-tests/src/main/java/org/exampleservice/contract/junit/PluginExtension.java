package org.exampleservice.contract.junit;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs one plugin for every test of a class; each test gets a service of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PluginExtension PLUGIN = PluginExtension.plugin(Path.of("src/main/plugin")).cycles(3).scenario("node-lost");
 * }</pre>
 *
 * <p>Parameters and checks are those of {@link PluginTest}, which wins where a method has it. Immutable, hence
 * thread-safe: every method gives another one.
 */
public final class PluginExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private final Setup setup;

    private PluginExtension(Setup setup) {
        this.setup = setup;
    }

    /** A folder with plugin.json, or a deployment zip. */
    public static PluginExtension plugin(Path place) {
        return new PluginExtension(Setup.of(Optional.of(place), Optional.empty()));
    }

    /** A Java plugin whose plugin.json lies beside it on the class path. */
    public static PluginExtension plugin(Class<? extends MonitoringPlugin> type) {
        return new PluginExtension(Setup.of(Optional.empty(), Optional.of(type.getName())));
    }

    /** Simulated minutes to run; 1 by default. */
    public PluginExtension cycles(int cycles) {
        return new PluginExtension(setup.withCycles(cycles));
    }

    /** A shipped scenario of the simulator, or the path of a file. */
    public PluginExtension scenario(String scenario) {
        return new PluginExtension(setup.withService(setup.service().withScenario(scenario)));
    }

    /** The dialect of the simulator: {@code tutorial}, as by default, or {@code sdk}. */
    public PluginExtension dialect(String dialect) {
        return new PluginExtension(setup.withService(setup.service().withDialect(dialect)));
    }

    /** The seed of the simulator; the scenario's own by default. */
    public PluginExtension seed(long seed) {
        return new PluginExtension(setup.withService(setup.service().withSeed(OptionalLong.of(seed))));
    }

    /** A folder of recorded answers for WireMock, in place of the simulator. */
    public PluginExtension wiremock(Path folder) {
        return new PluginExtension(setup.withService(setup.service().withWiremock(folder.toString())));
    }

    /** A value of the endpoint's form. */
    public PluginExtension config(String key, Object value) {
        return new PluginExtension(setup.withConfig(key, Objects.requireNonNull(value, "value")));
    }

    /** Lets the plugin emit nothing. */
    public PluginExtension mayBeSilent() {
        return new PluginExtension(setup.withRules(setup.rules().withSilence()));
    }

    /** Lets the plugin ask nobody. */
    public PluginExtension mayAskNobody() {
        return new PluginExtension(setup.withRules(setup.rules().withoutRequests()));
    }

    /** Lets something reported be lost. */
    public PluginExtension mayDrop() {
        return new PluginExtension(setup.withRules(setup.rules().withDrops()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return !isOther(context) && Sessions.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Sessions.resolve(parameter, context, setup);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (!isOther(context)) {
            Sessions.check(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!isOther(context)) {
            Sessions.close(context);
        }
    }

    private static boolean isOther(ExtensionContext context) {
        return PluginTestExtension.annotation(context).isPresent();
    }
}
