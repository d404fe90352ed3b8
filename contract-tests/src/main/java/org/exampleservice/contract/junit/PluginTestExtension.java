package org.exampleservice.contract.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Behind {@link PluginTest}. */
final class PluginTestExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    PluginTestExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return annotation(context).isPresent() && Sessions.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Sessions.resolve(parameter, context, Setup.of(annotation(context).orElseThrow()));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Sessions.check(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Sessions.close(context);
    }

    /** The annotation of the test method, on it or on an annotation of it. */
    static Optional<PluginTest> annotation(ExtensionContext context) {
        return context.getTestMethod().flatMap(method -> {
            PluginTest direct = method.getAnnotation(PluginTest.class);
            return direct != null
                    ? Optional.of(direct)
                    : java.util.Arrays.stream(method.getAnnotations())
                            .map(other -> other.annotationType().getAnnotation(PluginTest.class))
                            .filter(java.util.Objects::nonNull)
                            .findFirst();
        });
    }
}
