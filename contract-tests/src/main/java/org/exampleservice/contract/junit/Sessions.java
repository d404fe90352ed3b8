package org.exampleservice.contract.junit;

import java.time.Clock;
import org.exampleservice.harness.recording.Recording;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The session of each test: made when the first parameter asks for it, closed when the test is over. */
final class Sessions {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Sessions.class);

    private Sessions() {}

    static boolean supports(ParameterContext parameter) {
        Class<?> type = parameter.getParameter().getType();
        return type == Recording.class || type == PluginSession.class || type == Clock.class;
    }

    static Object resolve(ParameterContext parameter, ExtensionContext context, Setup setup) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("a plugin runs for one test, not for a whole class. Take "
                    + parameter.getParameter().getType().getSimpleName() + " as a parameter of the test");
        }
        PluginSession session = store(context)
                .getOrComputeIfAbsent(PluginSession.class, key -> PluginSession.start(setup), PluginSession.class);
        Class<?> type = parameter.getParameter().getType();
        return type == Recording.class ? session.run() : type == Clock.class ? session.clock() : session;
    }

    /** Adds nothing to a test that has failed by itself. */
    static void check(ExtensionContext context) {
        PluginSession session = store(context).get(PluginSession.class, PluginSession.class);
        if (session != null && context.getExecutionException().isEmpty()) {
            session.check();
        }
    }

    static void close(ExtensionContext context) {
        PluginSession session = store(context).remove(PluginSession.class, PluginSession.class);
        if (session != null) {
            session.close();
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(SPACE);
    }
}
