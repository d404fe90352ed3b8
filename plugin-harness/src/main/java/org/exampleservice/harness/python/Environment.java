package org.exampleservice.harness.python;

import java.util.List;
import java.util.Map;

/** The environment that an extension runs in: that of the harness, with what makes runs differ taken out. */
final class Environment {

    private static final List<String> PROXY_EXCEPTIONS = List.of("no_proxy", "NO_PROXY");
    private static final String LOOPBACK = "127.0.0.1,localhost,::1";

    private Environment() {}

    static void fill(Map<String, String> environment, PythonOptions options, Map<String, String> more) {
        environment.put("PYTHONHASHSEED", "0");
        environment.put("PYTHONUTF8", "1");
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        environment.remove("PYTHONSTARTUP");
        environment.remove("PYTHONSAFEPATH");
        environment.remove("PYTHONINSPECT");
        environment.putAll(more);
        String direct = String.join(",", options.allowHosts());
        String exceptions = direct.isEmpty() ? LOOPBACK : LOOPBACK + "," + direct;
        PROXY_EXCEPTIONS.forEach(name -> environment.merge(name, exceptions, (given, ours) -> given + "," + ours));
        if (options.clock() == PythonOptions.Clock.VIRTUAL) {
            environment.put("TZ", "UTC");
        }
    }
}
