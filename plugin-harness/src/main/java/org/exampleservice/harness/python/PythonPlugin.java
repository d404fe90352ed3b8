package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** One instance of a Python extension; the process that it lives in is shared with those before and after it. */
final class PythonPlugin implements MonitoringPlugin {

    private final PythonRun run;
    private final int number;
    private PythonProcess process;
    private PluginContext context;

    PythonPlugin(PythonRun run, int number) {
        this.run = run;
        this.number = number;
    }

    /** Has the instance made; the base class's constructor calls initialize. */
    @Override
    public void initialize(PluginContext newContext) {
        context = newContext;
        process = run.process();
        process.obey(Commands.create(number, context), context);
    }

    @Override
    public void query(PluginContext newContext) {
        context = newContext;
        process.obey(Commands.query(number, context), context);
    }

    /** A process that has died has nothing to close. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            ObjectNode command = Commands.close(number, context);
            process.obey(command, context);
        }
    }
}
