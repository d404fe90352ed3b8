package org.exampleservice.harness.python;

import java.util.List;
import java.util.Map;

/** The environment that an extension runs in: that of the harness, with what makes runs differ taken out. */
final class Environment {

    private static final List<String> PROXY_EXCEPTIONS = List.of("no_proxy", "NO_PROXY");
    private static final String LOOPBACK = "127.0.0.1,localhost,::1";

    private Environment() {}

    static void fill(Map<String, String> environment, PythonOptions.Clock clock) {
        environment.put("PYTHONHASHSEED", "0");
        environment.put("PYTHONUTF8", "1");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.remove("PYTHONSTARTUP");
        environment.remove("PYTHONSAFEPATH");
        environment.remove("PYTHONINSPECT");
        PROXY_EXCEPTIONS.forEach(name -> environment.merge(name, LOOPBACK, (given, ours) -> given + "," + ours));
        if (clock == PythonOptions.Clock.VIRTUAL) {
            environment.put("TZ", "UTC");
        }
    }
}
